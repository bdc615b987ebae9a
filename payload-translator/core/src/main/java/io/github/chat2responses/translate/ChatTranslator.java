package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.answer.AnswerContext;
import io.github.chat2responses.request.RequestMemo;
import io.github.chat2responses.request.RequestTranslator;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Diagnostics;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.rules.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates Chat Completions requests to Responses requests, and the answers back. Immutable and thread-safe. */
public final class ChatTranslator {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final TranslationPolicy policy;
    private final RuleCatalogue catalogue = RuleCatalogue.load();

    private ChatTranslator(TranslationPolicy policy) {
        this.policy = policy;
    }

    /**
     * A translator with the standard policy.
     *
     * @return the translator
     */
    public static ChatTranslator create() {
        return create(TranslationPolicy.standard());
    }

    /**
     * A translator.
     *
     * @param policy what it does where there is a choice
     * @return the translator
     */
    public static ChatTranslator create(TranslationPolicy policy) {
        return new ChatTranslator(policy);
    }

    /**
     * Reads and translates a request.
     *
     * @param json the bytes of a Chat request, UTF-8
     * @return the exchange
     * @throws TranslationException if the bytes are not one JSON object in the shape of a Chat request, or the strict
     *     policy refuses it
     */
    public Exchange request(byte[] json) {
        return request(parse(json));
    }

    /**
     * Translates a request.
     *
     * @param chat a Chat request; it is not changed
     * @return the exchange
     * @throws TranslationException if it has not the shape of a Chat request, or the strict policy refuses it
     */
    public Exchange request(JsonNode chat) {
        RequestShape.fault(chat).ifPresent(fault -> {
            throw refuse(fault.code(), fault.path(), fault.message());
        });
        Diagnostics diagnostics = new Diagnostics(catalogue);
        RequestTranslator.Result result = new RequestTranslator(policy.requestOptions()).translate(chat, diagnostics);
        List<Diagnostic> found = diagnostics.all();
        if (policy.mode() == TranslationPolicy.Mode.STRICT) {
            Optional<Diagnostic> loss = found.stream()
                    .filter(one -> one.severity() != Severity.INFO)
                    .findFirst();
            loss.ifPresent(one -> {
                throw refuse("C2R904", one.path(), one.message() + " (" + one.code() + ")");
            });
        }
        boolean stays = result.staysOnChat();
        return new Exchange(
                catalogue,
                stays ? Exchange.Route.CHAT : Exchange.Route.RESPONSES,
                stays ? ((ObjectNode) chat).deepCopy() : result.body(),
                stays ? 1 : result.calls(),
                found,
                context(result.memo()));
    }

    /**
     * Translates an answer to a request that is not known: names of strict tools, stop sequences and the deprecated
     * functions are then not known either.
     *
     * @param response a Responses answer; it is not changed
     * @return the Chat answer
     */
    public Translation answer(JsonNode response) {
        AnswerContext nothing = new AnswerContext(Map.of(), Map.of(), List.of(), false, ChatTranslator::parseArguments);
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Exchange(catalogue, Exchange.Route.RESPONSES, none, 1, List.of(), nothing).answer(response);
    }

    /**
     * Reads one JSON document.
     *
     * @param json the bytes, UTF-8
     * @return the document
     * @throws TranslationException if the bytes are not one JSON document
     */
    public JsonNode parse(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw refuse("C2R901", "", tree == null ? "the body is empty" : "something follows the JSON document");
            }
            return tree;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw refuse("C2R901", "", "the body is not JSON: " + e.getOriginalMessage() + place);
        } catch (IOException e) {
            throw refuse("C2R901", "", "the body cannot be read: " + e.getMessage());
        }
    }

    private static AnswerContext context(RequestMemo memo) {
        return new AnswerContext(
                memo.strictTools(),
                memo.longCallIds(),
                memo.stops(),
                memo.legacyFunctions(),
                ChatTranslator::parseArguments);
    }

    private static JsonNode parseArguments(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            // Cut or invalid arguments go to the application as the model wrote them.
            return MissingNode.getInstance();
        }
    }

    private TranslationException refuse(String code, String path, String message) {
        return new TranslationException(
                new Diagnostic(code, catalogue.require(code).severity(), path, message));
    }
}
