package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.SourceText;
import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.java.tree.J;

/** Every use of the Assistants API in a file, whatever library makes it or if by hand, each with what takes its place. */
public final class AssistantsUses {
    private final ClientLibraries libraries;
    private final Replacements replacements = Replacements.load();
    /** Whether a type is of a library; files import the same ones again and again. */
    private final Map<String, Boolean> ofLibrary = new HashMap<>();

    /**
     * One use.
     *
     * @param tree the call, the type, or the text
     * @param place where its line is counted
     * @param code the rule: {@code C2R510} for a call of a library, {@code C2R511} for a URL or header
     * @param what the called method, or the text as the code writes it
     * @param advice what to do
     */
    public record Use(J tree, J place, String code, String what, String advice) {}

    /**
     * Reads the tables.
     *
     * @param libraries what calls of libraries look like
     */
    public AssistantsUses(ClientLibraries libraries) {
        this.libraries = libraries;
    }

    /**
     * Finds those in a file.
     *
     * @param file the file
     * @param glance what was seen of it
     * @return the texts, then the calls
     */
    public List<Use> in(J.CompilationUnit file, Glance glance) {
        List<Use> found = new ArrayList<>();
        if (glance.texts().stream().anyMatch(text -> AssistantsApi.isNamedIn(String.valueOf(text.getValue())))) {
            AssistantsTexts.in(file)
                    .forEach((literal, text) -> found.add(
                            new Use(literal, literal, "C2R511", what(literal, text), replacements.advice(text))));
        }
        if (glance.imports().stream().anyMatch(this::isOfLibrary)) {
            new AssistantsCalls(libraries, glance.imports())
                    .visit(
                            file,
                            (use, place, what, names, library) -> found.add(new Use(
                                    use, place, AssistantsCalls.CODE, what, replacements.advice(names, library))));
        }
        return found;
    }

    /** The literal, or the text that is put together of it and others. */
    private static String what(J.Literal literal, String text) {
        return text.contains(AssistantsTexts.VARIABLE) ? '"' + text + '"' : SourceText.of(literal);
    }

    private boolean isOfLibrary(String name) {
        return ofLibrary.computeIfAbsent(
                name, any -> libraries.libraries().stream().anyMatch(library -> library.owns(any)));
    }
}
