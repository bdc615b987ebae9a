package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.request.OnePass;
import io.github.chat2responses.request.RequestOutcome;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One translated request, which remembers what its answer needs to be translated back. Safe for several threads. */
public final class Exchange {
    private static final int OK = 200;

    private final Route route;
    private final int calls;
    private final List<Diagnostic> diagnostics;
    private final InputReader reader;
    private final Answers answers;
    private final @Nullable ObjectNode tree;
    private final byte @Nullable [] bytes;

    private Exchange(
            Route route,
            int calls,
            List<Diagnostic> diagnostics,
            Answers answers,
            @Nullable ObjectNode tree,
            byte @Nullable [] bytes) {
        this.route = route;
        this.calls = calls;
        this.diagnostics = diagnostics;
        this.reader = answers.reader();
        this.answers = answers;
        this.tree = tree;
        this.bytes = bytes;
    }

    static Exchange of(RequestOutcome outcome, List<Diagnostic> diagnostics, Answers answers) {
        Route route = outcome.staysOnChat() ? Route.CHAT : Route.RESPONSES;
        return new Exchange(route, outcome.calls(), diagnostics, answers, outcome.body(), null);
    }

    static Exchange of(OnePass.Outcome outcome, Answers answers) {
        return new Exchange(Route.RESPONSES, outcome.calls(), outcome.diagnostics(), answers, null, outcome.body());
    }

    /**
     * Where the request has to be sent.
     *
     * @return {@link Route#CHAT} if Responses cannot do what it asks; the diagnostics say why
     */
    public Route route() {
        return route;
    }

    /**
     * What to send.
     *
     * @return a copy of the body for the route's endpoint (schema {@code CreateResponse}, or the Chat request as it was)
     */
    public ObjectNode body() {
        return tree == null ? reader.read(bytes()) : tree.deepCopy();
    }

    /**
     * What to send, as it goes over the wire.
     *
     * @return JSON in UTF-8; it must not be changed
     */
    public byte[] bytes() {
        return bytes == null ? JsonBytes.write(body()) : bytes;
    }

    /** The same, with the bytes of the body. */
    Exchange written(BodyWriter writer) {
        return tree == null ? this : new Exchange(route, calls, diagnostics, answers, tree, writer.write(tree));
    }

    /** Whether the request took the short way. */
    boolean isShort() {
        return tree == null;
    }

    /**
     * How often to send it: Responses gives one answer where Chat gave {@code n} choices.
     *
     * @return at least 1
     */
    public int calls() {
        return calls;
    }

    /**
     * What was lost, changed or made explicit.
     *
     * @return the diagnostics; their paths point into the Chat request
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Translates the answer of the route's endpoint. Where {@link #calls()} is more than one, use {@link #answer(List)}.
     *
     * @param response the answer (schema {@code Response}); it is not changed. A Chat answer, on the route to Chat, comes
     *     back as it is
     * @return the Chat answer (schema {@code CreateChatCompletionResponse}), or the error that Chat would have sent
     * @throws TranslationException if the answer is not a JSON object
     */
    public Translation answer(JsonNode response) {
        return checkedAnswer(reader.checked(response, Pointer.root()));
    }

    private Translation checkedAnswer(ObjectNode response) {
        if (route == Route.CHAT) {
            return new Translation(response.deepCopy(), OK, List.of());
        }
        return calls() == 1 ? answers.one(response) : answers.merged(List.of(response), calls());
    }

    /**
     * Translates the answer of the route's endpoint.
     *
     * @param json the answer, in UTF-8
     * @return as {@link #answer(JsonNode)}
     * @throws TranslationException if the bytes are not a JSON object
     */
    public Translation answer(byte[] json) {
        return checkedAnswer(reader.read(json));
    }

    /**
     * Translates and merges the answers of all {@link #calls()}. The token counts are summed up, as all are billed.
     *
     * @param responses the answers, at least one, in the order of the choices; they are not changed
     * @return the Chat answer with one choice for each answer, or the error of the first that failed
     * @throws TranslationException if there is no answer, or one is not a JSON object; its path starts with the answer's
     *     index
     */
    public Translation answer(List<? extends JsonNode> responses) {
        if (route == Route.CHAT && responses.size() == 1) {
            return answer(responses.get(0));
        }
        return answers.merged(responses, calls());
    }

    /**
     * Translates the body of an HTTP error: the parameter it blames, and what its message quotes, are those of the Chat
     * request afterwards.
     *
     * @param status the HTTP status, which stays what it is
     * @param body the error body (schema {@code ErrorResponse}); it is not changed
     * @return the error that Chat would have sent
     * @throws TranslationException if the body is not a JSON object
     */
    public Translation error(int status, JsonNode body) {
        return route == Route.CHAT
                ? new Translation(reader.copyOf(body), status, List.of())
                : answers.error(status, body);
    }

    /**
     * Starts the translation of a streamed answer, event by event.
     *
     * @return the stream, with as many upstreams as {@link #calls()}
     * @throws IllegalStateException on the route to Chat, whose stream needs no translation
     */
    public ChatStream stream() {
        checkRoute();
        return answers.stream(calls());
    }

    /**
     * Starts the translation of a streamed answer, as bytes.
     *
     * @return the stream, with as many upstreams as {@link #calls()}
     * @throws IllegalStateException on the route to Chat, whose stream needs no translation
     */
    public SseStream sse() {
        checkRoute();
        return answers.sse(calls());
    }

    private void checkRoute() {
        if (route == Route.CHAT) {
            throw new IllegalStateException("the request stays on Chat, so its stream must be passed on as it is");
        }
    }
}
