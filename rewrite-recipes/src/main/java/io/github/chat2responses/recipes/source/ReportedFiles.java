package io.github.chat2responses.recipes.source;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;

/** The files with calls that a recipe reports, for the next recipe, which reports what is left over. */
public final class ReportedFiles {
    private static final String KEY = ReportedFiles.class.getName();

    private ReportedFiles() {}

    /**
     * Keeps files for the recipes that come later.
     *
     * @param ctx the run
     * @param paths the files
     */
    public static void keep(ExecutionContext ctx, Set<String> paths) {
        ctx.putMessage(KEY, new HashSet<>(paths));
    }

    /**
     * The files that were kept.
     *
     * @param ctx the run
     * @return their paths; empty if the recipe that reports them does not run
     */
    public static Optional<Set<String>> in(ExecutionContext ctx) {
        return Optional.ofNullable(ctx.getMessage(KEY));
    }
}
