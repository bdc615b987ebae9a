package io.github.chat2responses.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.clients.ReportOtherClients;
import io.github.chat2responses.recipes.openaijava.MigrateChatCompletions;
import io.github.chat2responses.recipes.rawhttp.MigrateRawHttp;
import io.github.chat2responses.recipes.rawhttp.dto.MigrateDtoCalls;
import io.github.chat2responses.recipes.theokanning.MigrateTheokanning;
import org.junit.jupiter.api.Test;

/** Each row says which way its call takes. */
class WaysTest {
    @Test
    void whatIsLeftGoesThroughTheShimOfItsClient() {
        assertThat(way(MigrateChatCompletions.class, "left", "C2R601"))
                .isEqualTo("shim: the recipe" + " AdoptShimForOpenAiJava puts the shim into the client");
        assertThat(way(MigrateTheokanning.class, "left", "C2R601"))
                .startsWith("shim: ")
                .contains("relocated");
        assertThat(way(MigrateDtoCalls.class, "left", "C2R601"))
                .startsWith("shim: ")
                .contains("AdoptShimForSpringWeb")
                .isEqualTo(way(MigrateRawHttp.class, "left", "C2R604"));
    }

    @Test
    void anotherEndpointHasNoShim() {
        assertThat(way(MigrateTheokanning.class, "left", "C2R505")).isEqualTo("finding");
        assertThat(way(ReportOtherClients.class, "left", "C2R601")).isEqualTo("finding");
    }

    @Test
    void theRestIsRewrittenOrForAPerson() {
        assertThat(way(MigrateChatCompletions.class, "migrated", "C2R610")).isEqualTo("rewritten");
        assertThat(way(MigrateChatCompletions.class, "flagged", "C2R701")).isEqualTo("finding");
    }

    private static String way(Class<?> recipe, String outcome, String code) {
        return Ways.of(recipe).of(new MigrationReport.Row("A.java", 1, outcome, code, "call", ""));
    }
}
