package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.answer.AnswerContext;
import io.github.chat2responses.answer.AnswerTranslator;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Diagnostics;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.List;

/** One request and the answers to it: remembers what the answer side must know. */
public final class Exchange {
    private final RuleCatalogue catalogue;
    private final Route route;
    private final ObjectNode body;
    private final int calls;
    private final List<Diagnostic> diagnostics;
    private final AnswerContext context;

    Exchange(
            RuleCatalogue catalogue,
            Route route,
            ObjectNode body,
            int calls,
            List<Diagnostic> diagnostics,
            AnswerContext context) {
        this.catalogue = catalogue;
        this.route = route;
        this.body = body;
        this.calls = calls;
        this.diagnostics = List.copyOf(diagnostics);
        this.context = context;
    }

    /** Which endpoint a request goes to. */
    public enum Route {
        /** {@code /v1/responses}. */
        RESPONSES,
        /** {@code /v1/chat/completions}, because Responses cannot do what is asked for. */
        CHAT
    }

    /**
     * Which endpoint the body is for.
     *
     * @return the route
     */
    public Route route() {
        return route;
    }

    /**
     * What to send.
     *
     * @return a copy of the Responses request, or of the Chat request if the route is Chat
     */
    public ObjectNode body() {
        return body.deepCopy();
    }

    /**
     * How many times to send it.
     *
     * @return Chat's {@code n}, at least 1
     */
    public int calls() {
        return calls;
    }

    /**
     * What was not carried over exactly.
     *
     * @return with pointers into the Chat request
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Translates the answer.
     *
     * @param response the Responses answer; it is not changed
     * @return the Chat answer; an error body and its status if the answer failed
     */
    public Translation answer(JsonNode response) {
        return answer(List.of(response));
    }

    /**
     * Translates the answers of a fan-out.
     *
     * @param responses the Responses answers, at least one; they are not changed
     * @return the Chat answer with a choice for each; an error body and its status if one failed
     * @throws IllegalArgumentException if there is none
     */
    public Translation answer(List<JsonNode> responses) {
        if (responses.isEmpty()) {
            throw new IllegalArgumentException("there is no answer to translate");
        }
        Diagnostics found = new Diagnostics(catalogue);
        for (JsonNode response : responses) {
            if (response.path("status").asText().equals("failed")) {
                found.add(
                        "C2R401",
                        "/error",
                        "the answer failed: "
                                + response.path("error").path("code").asText());
                return new Translation(
                        AnswerTranslator.status(response), AnswerTranslator.error(response), found.all());
            }
        }
        ObjectNode chat = new AnswerTranslator(context).translate(responses, found);
        return new Translation(200, chat, found.all());
    }
}
