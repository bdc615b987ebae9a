package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.TranslationException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A Chat request to a Responses request. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "Translates a Chat request to a Responses request.",
        footer = {"", "Example: chat2responses translate request chat.json --policy strict"})
final class TranslateRequestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final TranslateOptions options = new TranslateOptions();

    @Mixin
    private final LinesOption lines = new LinesOption();

    TranslateRequestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.checkOutput();
        ChatTranslator translator = options.translator();
        if (lines.isSet()) {
            return options.lines(terminal, line -> document(translator.request(line)));
        }
        byte[] input = options.read(terminal);
        try {
            Exchange exchange = translator.request(input);
            terminal.out().println(exchange.body().toPrettyString());
            options.report(terminal, exchange.diagnostics());
            return ExitCode.DONE;
        } catch (TranslationException e) {
            terminal.err().println("chat2responses: " + e.getMessage());
            return e.isRefusal() ? ExitCode.FINDINGS : ExitCode.USAGE;
        }
    }

    private static ObjectNode document(Exchange exchange) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("route", exchange.route().name().toLowerCase(Locale.ROOT));
        document.set("body", exchange.body());
        document.put("calls", exchange.calls());
        return JsonLines.withDiagnostics(document, exchange.diagnostics());
    }
}
