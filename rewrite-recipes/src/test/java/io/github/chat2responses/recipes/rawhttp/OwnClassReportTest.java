package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.rawhttp.dto.MigrateDtoCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;

/** A call whose answer is bound to a class is reported by one of two recipes, whatever they understand of it. */
class OwnClassReportTest {
    private static final String CALL = """
            import com.google.gson.Gson;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;
            import java.util.ArrayList;
            import java.util.List;

            class Bound {
                static class Chat {
                    String model = "gpt-4o";
                    List<Object> messages = new ArrayList<>();
                }

                static class Answer {
                    List<Object> choices;
                }

                int ask(Chat chat) throws Exception {
                    HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                            .POST(HttpRequest.BodyPublishers.ofString(new Gson().toJson(chat)))
                            .build();
                    String text = HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                    return new Gson().fromJson(text, Answer.class).choices.size();
                }
            }
            """;

    @Test
    void isNeverLeftInSilence() {
        InMemoryExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<SourceFile> parsed = JavaParser.fromJavaVersion()
                .classpath(JavaParser.dependenciesFromClasspath("gson"))
                .build()
                .parse(CALL)
                .toList();

        List<MigrationReport.Row> rows = new CompositeRecipe(
                        List.of(new MigrateDtoCalls(false), new MigrateRawHttp(false)))
                .run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1)
                .getDataTableRows(MigrationReport.class);

        assertThat(rows).extracting(MigrationReport.Row::outcome).containsExactly("left");
    }
}
