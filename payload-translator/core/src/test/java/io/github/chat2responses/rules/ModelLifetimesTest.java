package io.github.chat2responses.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ModelLifetimesTest {
    private final ModelLifetimes models = ModelLifetimes.load();

    @Test
    void knowsTheAnnouncedDays() {
        assertThat(models.shutdown("gpt-4")).contains(LocalDate.of(2026, 10, 23));
        assertThat(models.shutdown("gpt-4o")).contains(LocalDate.of(2027, 1, 14));
        assertThat(models.shutdown("gpt-5.5")).isEmpty();
    }
}
