package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param tooLarge the member whose number is out of range, if that is why
     */
    public record Outcome(Optional<ObjectNode> body, String reason, Optional<String> tooLarge) {
        private static Outcome stays(String reason) {
            return new Outcome(Optional.empty(), reason, Optional.empty());
        }
    }

    /**
     * Translates a body.
     *
     * @param body the body
     * @param markers tells what is known at run time only
     * @return what it becomes
     */
    public Outcome translate(JsonNode body, Markers markers) {
        if (!body.isObject()) {
            return Outcome.stays("the body is not a JSON object");
        }
        ObjectNode chat = body.deepCopy();
        Map<String, JsonNode> numbers = new LinkedHashMap<>();
        for (Outcome outcome = attempt(chat, markers); ; outcome = attempt(chat, markers)) {
            Optional<String> tooLarge = outcome.tooLarge();
            if (tooLarge.isEmpty() || markers.isConstant(chat.path(tooLarge.get()))) {
                return outcome.body().isEmpty() ? outcome : withNumbers(outcome, numbers);
            }
            numbers.put(tooLarge.get(), chat.get(tooLarge.get()));
            chat.put(tooLarge.get(), 1);
        }
    }

    /** A marker is out of the range of some members; where a 1 goes through as it is, so does what the marker stands for. */
    private static Outcome withNumbers(Outcome outcome, Map<String, JsonNode> numbers) {
        ObjectNode now = outcome.body().orElseThrow();
        for (Map.Entry<String, JsonNode> number : numbers.entrySet()) {
            if (now.path(number.getKey()).asInt() != 1) {
                return Outcome.stays("/" + number.getKey() + ": a number that is known at run time only");
            }
            now.set(number.getKey(), number.getValue());
        }
        return outcome;
    }

    private Outcome attempt(ObjectNode body, Markers markers) {
        ObjectNode chat = body.deepCopy();
        List<JsonNode> roles = withoutRoles(chat.path("messages"), markers);
        try {
            Exchange exchange = translator.request(chat);
            Optional<Diagnostic> lost = exchange.diagnostics().stream()
                    .filter(one -> one.severity() != Severity.INFO || !HARMLESS.contains(one.code()))
                    .findFirst();
            if (lost.isPresent() || exchange.route() == Route.CHAT || exchange.calls() != 1) {
                return Outcome.stays(
                        lost.map(ChatBody::text).orElse("the request asks for what Responses does not have"));
            }
            ObjectNode now = brief(exchange.body());
            return putRoles(now.path("input"), roles)
                    ? new Outcome(Optional.of(now), "", Optional.empty())
                    : Outcome.stays("who says a message is known at run time only");
        } catch (TranslationException e) {
            Optional<Diagnostic> fault = e.diagnostics().stream().findFirst();
            String reason = fault.map(ChatBody::text).orElse("the body is not a Chat request");
            return new Outcome(
                    Optional.empty(),
                    reason,
                    fault.filter(one -> one.code().equals(InputRules.OUT_OF_RANGE))
                            .map(one -> one.path().substring(1)));
        }
    }

    /**
     * A message with a role that is known at run time only, and a text: whoever says it, it stays as it is. Calls and answers
     * of tools have more members.
     */
    private static List<JsonNode> withoutRoles(JsonNode messages, Markers markers) {
        List<JsonNode> roles = new ArrayList<>();
        for (JsonNode message : messages) {
            JsonNode role = message.path("role");
            boolean isOpen = role.isTextual()
                    && !markers.isConstant(role)
                    && message.size() == 2
                    && message.path("content").isTextual();
            roles.add(isOpen ? role : MissingNode.getInstance());
            if (isOpen) {
                ((ObjectNode) message).put("role", "user");
            }
        }
        return roles;
    }

    private static boolean putRoles(JsonNode input, List<JsonNode> roles) {
        if (roles.stream().allMatch(JsonNode::isMissingNode)) {
            return true;
        }
        if (input.size() != roles.size()) {
            return false;
        }
        for (int i = 0; i < roles.size(); i++) {
            if (!roles.get(i).isMissingNode()) {
                ((ObjectNode) input.get(i)).set("role", roles.get(i));
            }
        }
        return true;
    }

    private static String text(Diagnostic diagnostic) {
        return Markers.shown(diagnostic.path() + ": " + diagnostic.message() + " (" + diagnostic.code() + ")");
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
