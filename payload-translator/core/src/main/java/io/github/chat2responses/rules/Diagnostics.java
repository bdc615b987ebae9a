package io.github.chat2responses.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects the diagnostics of one translation. */
public final class Diagnostics {
    private final RuleCatalogue catalogue;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * An empty collection.
     *
     * @param catalogue where severities come from
     */
    public Diagnostics(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Adds a diagnostic.
     *
     * @param code the rule
     * @param path a JSON Pointer into the input
     * @param message one sentence about this place
     */
    public void add(String code, String path, String message) {
        found.add(new Diagnostic(code, catalogue.require(code).severity(), path, message));
    }

    /**
     * What was found so far.
     *
     * @return a copy, in the order of discovery
     */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
