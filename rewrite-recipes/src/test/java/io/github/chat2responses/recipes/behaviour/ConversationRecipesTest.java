package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.openaijava.ChainWithPreviousResponseId;
import io.github.chat2responses.recipes.openaijava.RunInBackground;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.RecordedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.TypeValidation;

/** Recipes that let OpenAI keep something: the program prints the same before and after. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class ConversationRecipesTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ChainWithPreviousResponseId(null))
                // The parser finds no type for JsonValue.convert(..) in the type table.
                .typeValidationOptions(TypeValidation.all().methodInvocations(false))
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    private static String source(String path) throws IOException {
        try (InputStream in = ConversationRecipesTest.class.getResourceAsStream("/opt-in/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The requests of the program after the recipe, which prints what it printed before. */
    private static List<JsonNode> requestsAfter(String before, String after) {
        List<String> printed;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            // What is stored is the one difference there may be.
            printed = run(server, before.replace("store(false)", "store(true)"));
        }
        assertThat(printed.toString()).contains("You said");
        try (FakeOpenAi server = FakeOpenAi.start()) {
            assertThat(run(server, after)).isEqualTo(printed);
            return server.requests().stream().map(RecordedRequest::body).toList();
        }
    }

    private static List<String> run(FakeOpenAi server, String source) {
        List<Class<?>> classes = Compiler.load(Map.of("Program.java", source));
        Set<String> main = Driver.methods(classes).stream()
                .filter(method -> method.contains("main"))
                .collect(Collectors.toSet());
        return Driver.run(server.baseUrl(), classes, main);
    }

    @DocumentExample
    @Test
    void namesTheAnswerWhoseTextWasSentAgain() throws IOException {
        String before = source("chain-texts/before/Talk.java");
        String after = source("chain-texts/after/Talk.java");
        rewriteRun(java(before, after));
        List<JsonNode> requests = requestsAfter(before, after);
        assertThat(requests).hasSize(3).allSatisfy(request -> {
            assertThat(request.path("input")).hasSize(1);
            assertThat(request.path("store").asBoolean()).isTrue();
        });
        assertThat(requests.get(2).path("previous_response_id").asText()).isEqualTo("resp_2");
    }

    @Test
    void namesTheAnswerWhoseItemsWereSentAgain() throws IOException {
        String before = source("chain-items/before/Tools.java");
        String after = source("chain-items/after/Tools.java");
        rewriteRun(java(before, after));
        List<JsonNode> requests = requestsAfter(before, after);
        assertThat(requests.get(0).has("previous_response_id")).isFalse();
        assertThat(requests.get(1).path("input").get(0).path("type").asText()).isEqualTo("function_call_output");
    }

    @Test
    void leavesConversationsThatDoMoreWithTheirItems() throws IOException {
        String stays = source("chain-stays/before/Stays.java");
        rewriteRun(java(stays));
        assertThat(Compiler.errors(Map.of("Stays.java", stays))).isEmpty();
    }

    @Test
    void leavesOtherMethodsThanTheNamedOne() throws IOException {
        String before = source("chain-texts/before/Talk.java");
        rewriteRun(spec -> spec.recipe(new ChainWithPreviousResponseId("app.Talk#other")), java(before));
        rewriteRun(
                spec -> spec.recipe(new RunInBackground("app.Other")), java(source("background/before/Report.java")));
    }

    @Test
    void asksForWhatRunsInTheBackgroundUntilItIsDone() throws IOException {
        String before = source("background/before/Report.java");
        String after = source("background/after/Report.java");
        rewriteRun(spec -> spec.recipe(new RunInBackground("app.Report#write")), java(before, after));
        assertThat(requestsAfter(before, after)).hasSize(3);
    }
}
