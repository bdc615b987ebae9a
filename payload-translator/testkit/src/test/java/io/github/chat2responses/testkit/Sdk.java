package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import io.github.chat2responses.testkit.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The fake server with the script of this folder, and the official SDK, which checks every answer. */
final class Sdk implements AutoCloseable {
    private final FakeOpenAi server = FakeOpenAi.start(
            FakeOpenAiOptions.onFreePort().withScript(Script.file(Path.of("src/test/resources/features.yml"))));
    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .apiKey("none")
            .baseUrl(server.baseUrl())
            .maxRetries(0)
            .build();

    OpenAIClient client() {
        return client;
    }

    List<RecordedRequest> requests() {
        return server.requests();
    }

    /** A request with members as the API writes them. */
    static ResponseCreateParams params(String json) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder();
        try {
            ObjectMappers.jsonMapper()
                    .readTree(json)
                    .properties()
                    .forEach(one ->
                            builder.putAdditionalBodyProperty(one.getKey(), JsonValue.fromJsonNode(one.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.model("gpt-5.5").build();
    }

    Response ask(String json) {
        return client.responses().create(params(json)).validate();
    }

    /** The same in a stream: every event is valid, and the events alone tell the whole response. */
    Response stream(String json) {
        ResponseAccumulator all = ResponseAccumulator.createWithSnapshots();
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(params(json))) {
            events.stream().forEach(event -> all.accumulate(event.validate()));
        }
        assertThat(all.reconstructedResponse().output())
                .isEqualTo(all.response().output());
        return all.response().validate();
    }

    static String text(Response response) {
        return response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(text -> text.text())
                .collect(Collectors.joining("|"));
    }

    /** What kinds of items there are, in order. */
    static List<String> types(Response response) {
        return response.output().stream().map(Sdk::type).toList();
    }

    private static String type(ResponseOutputItem item) {
        return ObjectMappers.jsonMapper().valueToTree(item).path("type").asText();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
