package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.Optional;
import java.util.Set;

/** What a Chat request becomes, as the payload translator says, and what speaks against writing it down. */
public final class ChatBody {
    /** They tell that something is written down which Chat took for granted, or left out which says nothing. */
    private static final Set<String> HARMLESS = Set.of("C2R102", "C2R104", "C2R105", "C2R112", "C2R124", "C2R131");

    private final ChatTranslator translator =
            ChatTranslator.byTree(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    /** Uses the translator's defaults; functions are made strict by nobody, because nobody would put their arguments back. */
    public ChatBody() {}

    /**
     * What came of a body.
     *
     * @param body what to send to Responses; empty if the request has to stay
     * @param reason why it has to stay
     */
    public record Outcome(Optional<ObjectNode> body, String reason) {
        private static Outcome stays(String reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    /**
     * Translates a body.
     *
     * @param chat the body
     * @return what it becomes
     */
    public Outcome translate(JsonNode chat) {
        try {
            Exchange exchange = translator.request(chat);
            Optional<Diagnostic> lost = exchange.diagnostics().stream()
                    .filter(one -> one.severity() != Severity.INFO || !HARMLESS.contains(one.code()))
                    .findFirst();
            if (lost.isPresent() || exchange.route() == Route.CHAT || exchange.calls() != 1) {
                return Outcome.stays(
                        lost.map(ChatBody::text).orElse("the request asks for what Responses does not have"));
            }
            return new Outcome(Optional.of(brief(exchange.body())), "");
        } catch (TranslationException e) {
            return Outcome.stays(
                    e.diagnostics().stream().findFirst().map(ChatBody::text).orElse("the body is not a Chat request"));
        }
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.path() + ": " + diagnostic.message() + " (" + diagnostic.code() + ")";
    }

    /** Messages need no type: what has a role is one. So they stay as people wrote them. */
    private static ObjectNode brief(ObjectNode body) {
        for (JsonNode item : body.path("input")) {
            if (item.has("role") && item.path("type").asText().equals("message")) {
                ((ObjectNode) item).remove("type");
            }
        }
        return body;
    }
}
