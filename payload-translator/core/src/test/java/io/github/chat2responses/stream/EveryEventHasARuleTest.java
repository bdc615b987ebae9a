package io.github.chat2responses.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryEventHasARuleTest {
    /** The list is that of schema {@code ResponseStreamEvent}; an event that the API gets needs a line there and a rule. */
    @Test
    void everyDocumentedEventHasARule() throws IOException {
        List<String> events = Files.readAllLines(Path.of("src/test/resources/stream-events.txt"));
        assertThat(events).hasSize(58);
        assertThat(EventRules.all().keySet()).containsAll(events);
    }
}
