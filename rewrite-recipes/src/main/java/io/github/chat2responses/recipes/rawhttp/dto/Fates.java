package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.dto.Fate.Kind;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the payload translator what becomes of each field, by a request that has it and one that has not. */
final class Fates {
    private static final String SAYS_NOTHING = "C2R102";

    private final ChatTranslator translator = ChatTranslator.create();
    private final Exchange plain = translator.request(request());

    private static ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("model", "gpt-4o");
        request.putArray("messages").addObject().put("role", "user").put("content", "Hi");
        return request;
    }

    /** What Responses calls the messages. */
    String input() {
        return plain.body().properties().stream()
                .filter(field -> field.getValue().isArray())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What a request says that Chat would not have said: nothing is to be stored. */
    Map<String, JsonNode> additions() {
        ObjectNode chat = request();
        return plain.body().properties().stream()
                .filter(field -> !chat.has(field.getKey()) && !field.getKey().equals(input()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What becomes of a field that has a value. */
    Fate of(String key, JsonNode value) {
        ObjectNode chat = request();
        chat.set(key, value);
        Exchange exchange;
        try {
            exchange = translator.request(chat);
        } catch (TranslationException e) {
            // Chat refuses such a value, too.
            return new Fate(Kind.LOST, "");
        }
        Set<String> codes = codes(exchange);
        codes.removeAll(codes(plain));
        ObjectNode body = exchange.body();
        Optional<String> name = body.properties().stream()
                // The request has a model anyway, perhaps the same.
                .filter(field -> field.getKey().equals(key)
                        || !field.getValue().equals(plain.body().get(field.getKey())))
                .filter(field -> field.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
        if (exchange.route() != Route.RESPONSES) {
            return new Fate(Kind.LOST, "");
        }
        if (name.isPresent() && codes.isEmpty()) {
            return new Fate(Kind.NAMED, name.get());
        }
        boolean isSame = body.equals(plain.body());
        return isSame && Set.of(SAYS_NOTHING).containsAll(codes) ? new Fate(Kind.DROPPED, "") : new Fate(Kind.LOST, "");
    }

    private static Set<String> codes(Exchange exchange) {
        return exchange.diagnostics().stream().map(Diagnostic::code).collect(Collectors.toCollection(HashSet::new));
    }
}
