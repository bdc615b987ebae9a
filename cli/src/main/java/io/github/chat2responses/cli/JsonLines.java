package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.TranslationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** One document a line in, one a line out, in order; a bad line gives an error line and does not end the run. */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    /** Returns whether every line could be translated. */
    static boolean run(Terminal terminal, byte[] input, Function<byte[], ObjectNode> translation) {
        boolean fine = true;
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            try {
                terminal.out().println(translation.apply(line.getBytes(StandardCharsets.UTF_8)));
            } catch (TranslationException e) {
                fine = false;
                ObjectNode error = MAPPER.createObjectNode();
                error.set("error", TranslateOptions.json(e.diagnostic()));
                terminal.out().println(error);
            }
        }
        return fine;
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
