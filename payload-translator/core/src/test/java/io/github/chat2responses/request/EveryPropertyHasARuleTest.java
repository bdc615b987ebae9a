package io.github.chat2responses.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryPropertyHasARuleTest {
    @Test
    void noneIsForgottenAndNoneIsMadeUp() throws Exception {
        List<String> properties = Files.readAllLines(Path.of("src/test/resources/chat-properties.txt"));
        assertThat(properties).hasSize(37);
        assertThat(FieldRules.all().keySet()).containsExactlyInAnyOrderElementsOf(properties);
    }
}
