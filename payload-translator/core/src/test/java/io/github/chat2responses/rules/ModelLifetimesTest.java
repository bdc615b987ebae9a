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

    @Test
    void tellsGoneFromGoing() {
        assertThat(models.end("gpt-4", LocalDate.of(2026, 10, 22)))
                .get()
                .matches(end -> !end.isGone() && end.code().equals("C2R521"));
        assertThat(models.end("gpt-4", LocalDate.of(2026, 10, 23)))
                .get()
                .matches(end -> end.isGone() && end.code().equals("C2R520"));
    }

    @Test
    void knowsConstants() {
        assertThat(models.ofConstant("GPT_4_1_NANO")).contains("gpt-4.1-nano");
        assertThat(models.ofConstant("GPT_5_5")).isEmpty();
    }
}
