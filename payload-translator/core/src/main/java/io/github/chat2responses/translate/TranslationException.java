package io.github.chat2responses.translate;

import io.github.chat2responses.rules.Diagnostic;
import java.util.List;

/** The input cannot be translated: it is malformed, or a strict policy refuses it. Nothing was produced. */
public final class TranslationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    TranslationException(List<Diagnostic> diagnostics) {
        super(message(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The exception for an input in which the document is only a part, with other paths.
     *
     * @param diagnostics the reasons, at least one
     * @return the exception
     */
    public static TranslationException of(List<Diagnostic> diagnostics) {
        return new TranslationException(diagnostics);
    }

    private static String message(List<Diagnostic> diagnostics) {
        Diagnostic first = diagnostics.get(0);
        String place = first.path().isEmpty() ? "the document" : first.path();
        String more = diagnostics.size() > 1 ? " (and " + (diagnostics.size() - 1) + " more)" : "";
        return first.code() + " at " + place + ": " + first.message() + more;
    }

    /**
     * The reasons.
     *
     * @return at least one diagnostic
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Where the first reason lies.
     *
     * @return a JSON Pointer (RFC 6901) into the input
     */
    public String pointer() {
        return diagnostics.get(0).path();
    }

    /**
     * Whether the input is fine, but the strict policy refuses what would be lost.
     *
     * @return false if the input is malformed
     */
    public boolean isRefusal() {
        return !diagnostics.get(0).code().startsWith("C2R9");
    }
}
