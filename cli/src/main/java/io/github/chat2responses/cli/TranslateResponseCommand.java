package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
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
    private final Terminal terminal;

    @Mixin
    private final TranslateOptions options = new TranslateOptions();

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
        byte[] input = options.read(terminal);
        if (options.jsonl()) {
            return JsonLines.run(terminal, input, line -> document(translator, line))
                    ? ExitCode.DONE
                    : ExitCode.INCOMPLETE;
        }
        try {
            JsonNode response = answer(translator.parse(input));
            Translation translation = chatRequest == null
                    ? translator.answer(response)
                    : translator
                            .request(TranslateOptions.read(terminal, chatRequest))
                            .answer(response);
            terminal.out().println(translation.body().toPrettyString());
            options.report(terminal, translation.diagnostics());
            return ExitCode.DONE;
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
        JsonNode document = translator.parse(line);
        if (document.hasNonNull("error_body")) {
            ObjectNode error = JsonNodeFactory.instance
                    .objectNode()
                    .put("status", document.path("status").asInt());
            error.set("error", document.get("error_body"));
            return JsonLines.withDiagnostics(error, List.of());
        }
        List<JsonNode> responses = new ArrayList<>();
        document.path("responses").forEach(responses::add);
        if (responses.isEmpty()) {
            responses.add(document.path("response"));
        }
        Translation translation =
                translator.request(document.path("chat_request")).answer(responses);
        if (translation.status() == 200) {
            return JsonLines.document(translation.body(), translation.diagnostics());
        }
        ObjectNode failed = JsonNodeFactory.instance.objectNode().put("status", translation.status());
        failed.set("error", translation.body());
        return JsonLines.withDiagnostics(failed, translation.diagnostics());
    }
}
