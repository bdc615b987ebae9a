package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.AssistantsApi;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds uses in plain text: URLs and headers. Own routes such as {@code /assistants} are not the API's. */
final class TextUses {
    private TextUses() {}

    static Optional<Pattern> of(String text) {
        if (text.contains("/v1/chat/completions")) {
            return Optional.of(Pattern.RAW_URL);
        }
        return AssistantsApi.isNamedIn(text) ? Optional.of(Pattern.ASSISTANTS_RAW) : Optional.empty();
    }

    static void find(String text, ModelUses models, BiConsumer<Use, Span> found) {
        int number = 1;
        for (String line : text.split("\n", -1)) {
            int at = number++;
            Optional<Pattern> call =
                    line.contains(".chat().completions().create") ? Optional.of(Pattern.OFFICIAL_CALL) : of(line);
            Span span = new Span(at, 1, at, Math.max(1, line.length()));
            call.ifPresent(pattern -> found.accept(Use.of(pattern), span));
            models.of(line).ifPresent(use -> found.accept(use, span));
        }
    }
}
