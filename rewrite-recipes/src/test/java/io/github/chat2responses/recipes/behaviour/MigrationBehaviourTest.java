package io.github.chat2responses.recipes.behaviour;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code of each fixture before and after its migration against a fake server, whose answers depend on all of the
 * request; after it against one that refuses Chat, if all of the fixture moves.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class MigrationBehaviourTest {
    static Stream<Fixture> fixtures() {
        return Fixture.all().stream()
                .filter(Fixture::moves)
                .filter(fixture -> !fixture.goesElsewhere())
                // Options are there to change what the code does.
                .filter(fixture ->
                        fixture.options().isEmpty() || fixture.options().strip().equals("helper=class"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesTheSame(Fixture fixture) {
        SameBehaviour.check(fixture);
    }
}
