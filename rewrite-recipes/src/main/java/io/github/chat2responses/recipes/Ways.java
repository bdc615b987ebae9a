package io.github.chat2responses.recipes;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import java.util.Locale;
import java.util.Map;

/**
 * Which way a call takes to Responses: rewritten, unchanged through the shim, or by a person's hand.
 *
 * @param shim what carries code that stays, from {@code ways.yml}; empty if nothing does
 */
record Ways(String shim) {
    static final String REWRITTEN = "rewritten";
    static final String SHIM = "shim: ";
    static final String FINDING = "finding";

    /** Code of an endpoint that the shim does not carry. */
    private static final String OTHER_ENDPOINT = "C2R505";

    /** The ways of what a recipe reports: those of the package it is in. */
    static Ways of(Class<?> recipe) {
        String own =
                recipe.getPackageName().substring(Ways.class.getPackageName().length());
        Map<String, String> shims = Resources.yaml(Ways.class, "ways.yml", new TypeReference<Map<String, String>>() {});
        return new Ways(shims.getOrDefault(own.replaceFirst("^\\.(\\w*).*", "$1"), ""));
    }

    String of(MigrationReport.Row row) {
        return switch (MigrationReport.Outcome.valueOf(row.outcome().toUpperCase(Locale.ROOT))) {
            case MIGRATED -> REWRITTEN;
            case LEFT -> shim.isEmpty() || row.code().equals(OTHER_ENDPOINT) ? FINDING : SHIM + shim;
            case FLAGGED -> FINDING;
        };
    }
}
