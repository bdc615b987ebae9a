package io.github.chat2responses.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.Translation;
import io.github.chat2responses.translate.TranslationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Translates the lines of Batch API files: request lines {@code {custom_id, method, url, body}} of
 * {@code /v1/chat/completions} to lines of {@code /v1/responses}, and result lines {@code {id, custom_id, response, error}}
 * back (guide {@code batch}). It keeps nothing between two lines. Immutable, and safe for several threads.
 */
public final class BatchTranslator {
    private static final String CHAT_PATH = "/chat/completions";
    private static final String RESPONSES_PATH = "/responses";
    private static final int FIRST_ERROR = 400;

    private final ChatTranslator translator;
    private final RuleCatalogue catalogue = RuleCatalogue.load();

    private BatchTranslator(ChatTranslator translator) {
        this.translator = translator;
    }

    /**
     * Makes a translator of batch files.
     *
     * @param translator translates the bodies
     * @return the translator
     */
    public static BatchTranslator of(ChatTranslator translator) {
        return new BatchTranslator(translator);
    }

    /**
     * Translates a line of either kind; the request of a result is not known.
     *
     * @param json one line, in UTF-8, without its end
     * @return the translated line
     * @throws TranslationException if the line is malformed, or refused by a strict policy; paths point into the line
     */
    public BatchLine line(byte[] json) {
        return line(json, customId -> Optional.empty());
    }

    /**
     * Translates a line of either kind.
     *
     * @param json one line, in UTF-8, without its end
     * @param requests finds the line of the Chat input file with a {@code custom_id}, in UTF-8; asked for results only
     * @return the translated line
     * @throws TranslationException if a line is malformed, or refused by a strict policy; paths point into that line
     */
    public BatchLine line(byte[] json, Function<String, Optional<byte[]>> requests) {
        ObjectNode line = translator.read(json);
        if (!isResult(line)) {
            return request(line);
        }
        Optional<ObjectNode> asked =
                requests.apply(line.path("custom_id").asText()).map(translator::read);
        asked.ifPresent(this::checkUrl);
        return result(line, asked.map(this::exchange));
    }

    /**
     * Reads which request or result a line is about.
     *
     * @param json a line of an input, result or error file, in UTF-8
     * @return its {@code custom_id}; empty if it has none
     * @throws TranslationException if the line is not a JSON object
     */
    public String customId(byte[] json) {
        return translator.read(json).path("custom_id").asText();
    }

    private static boolean isResult(ObjectNode line) {
        return line.has("response") || line.has("error");
    }

    private BatchLine request(ObjectNode line) {
        String url = checkUrl(line);
        Exchange exchange = exchange(line);
        List<Diagnostic> found = moved("/body", exchange.diagnostics());
        String id = line.path("custom_id").asText();
        if (exchange.route() == Route.CHAT) {
            return new BatchLine(BatchLine.Kind.STAYS_ON_CHAT, id, line, found);
        }
        if (exchange.calls() > 1) {
            Diagnostic why = note(
                    BatchRules.SEVERAL_CHOICES,
                    Pointer.root().at("body").at("n"),
                    "one line of a batch gives one answer, and the request asks for " + exchange.calls()
                            + " choices; the line stays on Chat Completions");
            // What the translation would have lost is not lost on Chat.
            return new BatchLine(BatchLine.Kind.STAYS_ON_CHAT, id, line, List.of(why));
        }
        ObjectNode translated = line.deepCopy();
        translated.put("url", url.substring(0, url.length() - CHAT_PATH.length()) + RESPONSES_PATH);
        translated.set("body", exchange.body());
        return new BatchLine(BatchLine.Kind.REQUEST, id, translated, found);
    }

    private String checkUrl(ObjectNode line) {
        String url = line.path("url").asText();
        if (!url.endsWith(CHAT_PATH)) {
            throw refuse(
                    Pointer.root().at("url"),
                    line.has("url")
                            ? "'" + url + "' is not an endpoint of Chat Completions; expected /v1/chat/completions"
                            : "the line is neither a request (custom_id, method, url, body) nor a result (response, error)");
        }
        return url;
    }

    private Exchange exchange(ObjectNode line) {
        try {
            return translator.request(line.path("body"));
        } catch (TranslationException e) {
            throw TranslationException.of(moved("/body", e.diagnostics()));
        }
    }

    private BatchLine result(ObjectNode line, Optional<Exchange> exchange) {
        String id = line.path("custom_id").asText();
        JsonNode response = line.path("response");
        boolean translatable = response.isObject()
                && exchange.filter(asked -> asked.calls() > 1).isEmpty();
        if (!translatable) {
            // The batch itself failed for this line, which both APIs say the same way; or the line stayed on Chat.
            return new BatchLine(BatchLine.Kind.RESULT, id, line, List.of());
        }
        Translation translation;
        try {
            translation = body(response, exchange);
        } catch (TranslationException e) {
            throw TranslationException.of(moved("/response/body", e.diagnostics()));
        }
        ObjectNode translated = line.deepCopy();
        ObjectNode inner = translated.withObjectProperty("response");
        inner.put("status_code", translation.status());
        inner.set("body", translation.body());
        return new BatchLine(BatchLine.Kind.RESULT, id, translated, moved("/response/body", translation.diagnostics()));
    }

    private Translation body(JsonNode response, Optional<Exchange> exchange) {
        JsonNode body = response.path("body");
        int status = response.path("status_code").asInt();
        if (status >= FIRST_ERROR) {
            return exchange.map(asked -> asked.error(status, body)).orElseGet(() -> translator.error(status, body));
        }
        return exchange.map(asked -> asked.answer(body)).orElseGet(() -> translator.answer(body));
    }

    private TranslationException refuse(Pointer at, String message) {
        return TranslationException.of(List.of(note(InputRules.MISSING, at, message)));
    }

    private Diagnostic note(String code, Pointer at, String message) {
        return new Diagnostic(code, catalogue.require(code).severity(), at.toString(), message);
    }

    private static List<Diagnostic> moved(String prefix, List<Diagnostic> found) {
        return found.stream()
                .map(one -> new Diagnostic(one.code(), one.severity(), prefix + one.path(), one.message()))
                .toList();
    }
}
