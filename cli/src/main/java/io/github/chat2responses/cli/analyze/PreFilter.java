package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.ClientLibraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells from the bytes of a file that nothing in it matters: reading costs a hundredth of parsing. */
final class PreFilter {
    private final List<String> needles;

    PreFilter(ClientLibraries table) {
        needles = Stream.of(
                        table.libraries().stream().flatMap(library -> library.packages().stream()),
                        AssistantsApi.traces().stream(),
                        Stream.of(
                                "chat/completions",
                                "\"completions\"",
                                "gpt-",
                                "ChatModel.",
                                "codex-mini",
                                "babbage-002",
                                "davinci-002",
                                "asst_",
                                "V1_CHAT_COMPLETIONS",
                                "azure-ai-openai-assistants",
                                "openai",
                                "OPENAI",
                                Suppressions.MARK))
                .flatMap(needles -> needles)
                .distinct()
                .toList();
    }

    boolean mayMatter(byte[] bytes, String ending) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (ending.startsWith("json")) {
            return text.contains("/v1/chat/completions");
        }
        return needles.stream().anyMatch(text::contains)
                // The base URL of a file may be in a class or a configuration file that says nothing else.
                || (text.contains("http") && isAboutUrls(text, ending));
    }

    private static boolean isAboutUrls(String text, String ending) {
        return switch (ending) {
            case "properties", "yml", "yaml" -> true;
            case "java" -> {
                String lower = text.toLowerCase(Locale.ROOT);
                yield lower.contains("@value(") || lower.contains("configproperty(");
            }
            default -> false;
        };
    }
}
