package io.github.chat2responses.rules;

import java.util.ArrayList;
import java.util.List;

/** The diagnostics of one translation, in the order in which they were found. Not safe for several threads. */
public final class Notes {
    private static final String FAULT_PREFIX = "C2R9";

    private final RuleCatalogue catalogue;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Starts an empty list.
     *
     * @param catalogue knows the severity of each code
     */
    public Notes(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Adds a diagnostic.
     *
     * @param code the code of a rule of the catalogue
     * @param at where in the input
     * @param message what was found there and what became of it
     * @throws IllegalArgumentException if the catalogue has no such rule
     */
    public void add(String code, Pointer at, String message) {
        found.add(new Diagnostic(code, catalogue.require(code).severity(), at.toString(), message));
    }

    /**
     * Adds a diagnostic that was made before.
     *
     * @param diagnostic the diagnostic
     */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /**
     * Everything found so far.
     *
     * @return the diagnostics, oldest first
     */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /**
     * What makes the input unfit for a translation.
     *
     * @return the diagnostics about bad input, oldest first
     */
    public List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>();
        for (Diagnostic one : found) {
            if (one.code().startsWith(FAULT_PREFIX)) {
                faults.add(one);
            }
        }
        return faults;
    }
}
