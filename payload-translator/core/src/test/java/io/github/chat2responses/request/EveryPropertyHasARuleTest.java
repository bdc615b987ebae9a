package io.github.chat2responses.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryPropertyHasARuleTest {
    @Test
    void noneIsForgottenAndNoneIsMadeUp() throws Exception {
        List<String> properties = Files.readAllLines(Path.of("src/test/resources/chat-properties.txt"));
        assertThat(properties).hasSize(37);
        List<String> ruled = Stream.of(
                        Scalars.SAME, Scalars.UNSUPPORTED, Scalars.HINTS, Scalars.STRUCTURED, Scalars.OTHER)
                .flatMap(Set::stream)
                .toList();
        assertThat(ruled).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(properties);
    }
}
