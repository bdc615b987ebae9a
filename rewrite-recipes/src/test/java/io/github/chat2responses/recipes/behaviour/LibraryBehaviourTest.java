package io.github.chat2responses.recipes.behaviour;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code on other client libraries does after its migration what it did before. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class LibraryBehaviourTest {
    /** Their clients are for hosts, or have credentials, that a test cannot stand in for. */
    private static final Set<String> COMPILED_ONLY = Set.of("clients", "gradle", "mixed");

    static Stream<Fixture> fixtures() {
        return Stream.of("simple-openai", "langchain4j", "azure-openai")
                .flatMap(library -> Fixture.all(library).stream())
                .filter(fixture -> fixture.moves() && !COMPILED_ONLY.contains(fixture.name()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesTheSame(Fixture fixture) {
        SameBehaviour.check(fixture);
    }
}
