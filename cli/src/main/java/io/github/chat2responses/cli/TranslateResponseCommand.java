package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Translation;
import io.github.chat2responses.translate.TranslationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A Responses answer to a Chat answer. */
@Command(
        name = "response",
        mixinStandardHelpOptions = true,
        description = "Translates a Responses answer to a Chat answer.",
        footer = {"", "Example: chat2responses translate response answer.json --chat-request chat.json"})
final class TranslateResponseCommand implements Callable<Integer> {
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final Terminal terminal;

    @Mixin
    private final TranslateOptions options = new TranslateOptions();

    @Mixin
    private final LinesOption lines = new LinesOption();

    @Option(
            names = "--chat-request",
            paramLabel = "FILE",
            description = "The Chat request it answers: for strict tools, stop sequences and deprecated functions.")
    private @Nullable String chatRequest;

    TranslateResponseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.checkOutput();
        ChatTranslator translator = options.translator();
        if (lines.isSet()) {
            return options.lines(terminal, line -> document(translator, line));
        }
        byte[] input = options.read(terminal);
        try {
            JsonNode response = answer(translator.read(input));
            Translation translation = chatRequest == null
                    ? translator.answer(response)
                    : translator
                            .request(TranslateOptions.read(terminal, chatRequest))
                            .answer(response);
            terminal.out().println(translation.body().toPrettyString());
            options.report(terminal, translation.diagnostics());
            return options.exitCode(translation.diagnostics());
        } catch (TranslationException e) {
            terminal.err().println("chat2responses: " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private static JsonNode answer(JsonNode response) {
        if (!response.isObject() || !(response.has("output") || response.has("error"))) {
            throw new UsageException("this is not a Responses answer: it has no 'output'");
        }
        return response;
    }

    private static ObjectNode document(ChatTranslator translator, byte[] line) {
        JsonNode document = translator.read(line);
        Translation translation = translate(translator, document);
        if (translation.status() == OK) {
            return JsonLines.document(translation.body(), translation.diagnostics());
        }
        ObjectNode failed = JsonNodeFactory.instance.objectNode().put("status", translation.status());
        failed.set("error", translation.body());
        return JsonLines.withDiagnostics(failed, translation.diagnostics());
    }

    private static Translation translate(ChatTranslator translator, JsonNode document) {
        boolean known = document.path("chat_request").isObject();
        if (document.hasNonNull("error_body")) {
            int status = document.path("status").asInt(SERVER_ERROR);
            JsonNode body = document.get("error_body");
            return known
                    ? translator.request(document.get("chat_request")).error(status, body)
                    : translator.error(status, body);
        }
        List<JsonNode> responses = new ArrayList<>();
        document.path("responses").forEach(responses::add);
        if (responses.isEmpty()) {
            responses.add(document.path("response"));
        }
        if (known) {
            Exchange exchange = translator.request(document.get("chat_request"));
            return responses.size() == 1 ? exchange.answer(responses.get(0)) : exchange.answer(responses);
        }
        return responses.size() == 1 ? translator.answer(responses.get(0)) : translator.answer(responses);
    }
}
