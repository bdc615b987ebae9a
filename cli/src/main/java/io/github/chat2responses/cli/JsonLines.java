package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.TranslationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** One document a line in, one a line out, in order; a bad line gives an error line and does not end the run. */
final class JsonLines implements Lines.Receiver {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Terminal terminal;
    private final Function<byte[], ObjectNode> translation;
    private boolean malformed;
    private boolean refused;

    private JsonLines(Terminal terminal, Function<byte[], ObjectNode> translation) {
        this.terminal = terminal;
        this.translation = translation;
    }

    /** Translates line by line, and returns the exit code. */
    static int run(Terminal terminal, InputStream input, Function<byte[], ObjectNode> translation) {
        JsonLines lines = new JsonLines(terminal, translation);
        try {
            Lines.read(input, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the input", e);
        }
        if (lines.malformed) {
            return ExitCode.INCOMPLETE;
        }
        return lines.refused ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    @Override
    public void line(byte[] line, long number, long offset) {
        try {
            terminal.out().println(translation.apply(line));
        } catch (TranslationException e) {
            malformed |= !e.isRefusal();
            refused |= e.isRefusal();
            ObjectNode error = MAPPER.createObjectNode();
            error.set("error", TranslateOptions.json(e.diagnostics().get(0)));
            terminal.out().println(withDiagnostics(error, e.diagnostics()));
        }
    }

    @Override
    public void tooLong(long number) {
        malformed = true;
        terminal.err().println("chat2responses: line " + number + " is too long to be read; it was left out");
    }

    static ObjectNode document(ObjectNode body, List<Diagnostic> diagnostics) {
        ObjectNode document = MAPPER.createObjectNode();
        document.set("body", body);
        return withDiagnostics(document, diagnostics);
    }

    static ObjectNode withDiagnostics(ObjectNode document, List<Diagnostic> diagnostics) {
        document.putArray("diagnostics")
                .addAll(diagnostics.stream().map(TranslateOptions::json).toList());
        return document;
    }
}
