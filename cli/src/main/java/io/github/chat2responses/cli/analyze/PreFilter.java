package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from the bytes of a file that nothing in it matters: reading costs far less than parsing. */
final class PreFilter {
    /** Shorter names of models ({@code o1}) would slow the search down; a file with one has other words. */
    private static final int SHORTEST = 5;

    private final ByteMatcher code;
    private final ByteMatcher settings;
    private final ByteMatcher evidence =
            new ByteMatcher(List.of("@Value(", "@ConfigProperty(", "\"http://", "\"https://"));
    private final ByteMatcher payloads = new ByteMatcher(List.of("/v1/chat/completions"));
    private final ByteMatcher urls = new ByteMatcher(List.of("http://", "https://"));

    PreFilter(ClientLibraries table, Set<String> models, boolean hasTypes) {
        List<String> words = Stream.of(
                        table.libraries().stream().flatMap(library -> library.packages().stream()),
                        AssistantsApi.traces().stream(),
                        Stream.of(
                                "chat/completions",
                                "v1/completions",
                                "completions\"",
                                "api.openai.com",
                                ".azure.com",
                                "\"asst_",
                                "azure-ai-openai-assistants",
                                Suppressions.MARK))
                .flatMap(all -> all)
                .toList();
        List<String> names =
                models.stream().filter(model -> model.length() >= SHORTEST).toList();
        Stream<String> quoted = names.stream().flatMap(model -> Stream.of("\"" + model, "'" + model));
        // With types, a call counts in a file that names nothing of its library.
        Stream<String> methods = hasTypes
                ? table.libraries().stream()
                        .flatMap(library -> library.calls().stream())
                        .flatMap(call -> call.match().stream())
                        .flatMap(PreFilter::beginning)
                : Stream.empty();
        code = new ByteMatcher(
                Stream.of(words.stream(), quoted, methods).flatMap(all -> all).toList());
        settings = new ByteMatcher(Stream.of(words, names, List.of("model:", "model=", "assistant", "ASSISTANT"))
                .flatMap(List::stream)
                .toList());
    }

    private static Stream<String> beginning(CallPattern pattern) {
        if (pattern instanceof CallPattern.Chain chain) {
            return Stream.of("." + chain.methods().get(0) + "(");
        }
        return pattern instanceof CallPattern.Member member && !member.method().equals(CallPattern.ANY)
                ? Stream.of("." + member.method() + "(")
                : Stream.empty();
    }

    /** Whether a file may have a use. */
    boolean mayMatter(byte[] bytes, SourceTree.Source source) {
        if (source.ending().startsWith("json")) {
            return payloads.find(bytes);
        }
        return (source.isConfiguration() ? settings : code).find(bytes);
    }

    /** Whether a file without a use of its own has settings or texts that may be base URLs, or reads settings. */
    boolean mayMatterToOthers(byte[] bytes, SourceTree.Source source) {
        return (source.isConfiguration() ? urls : evidence).find(bytes);
    }
}
