package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.AssistantsFound;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;

/** Marks every call of the Assistants API, and its URLs and headers. */
public final class FindAssistantsUses extends Recipe {
    private final transient AssistantsFound found = new AssistantsFound(this);
    private transient @Nullable AssistantsUses uses;

    @Override
    public String getDisplayName() {
        return "Find uses of the Assistants API";
    }

    @Override
    public String getDescription() {
        return "Marks each call of the Assistants API (assistants, threads, runs), which was switched off on 26 August 2026, on "
                + "every client library that had it, and texts with its URLs and headers; and lists them in a data table.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new Marker();
    }

    private AssistantsUses uses() {
        if (uses == null) {
            uses = new AssistantsUses(ClientLibraries.load());
        }
        return uses;
    }

    private final class Marker extends JavaIsoVisitor<ExecutionContext> {
        private final Set<UUID> marked = new HashSet<>();

        @Override
        public J.CompilationUnit visitCompilationUnit(J.CompilationUnit file, ExecutionContext ctx) {
            for (AssistantsUses.Use use : uses().in(file, Glance.of(file))) {
                marked.add(use.tree().getId());
                if (ctx.getCycle() == 1) {
                    String what = use.tree() instanceof J.Literal text
                            ? String.valueOf(text.getValue()).strip()
                            : use.what();
                    found.insertRow(ctx, new AssistantsFound.Row(Place.path(file), use.code(), what));
                }
            }
            return marked.isEmpty() ? file : super.visitCompilationUnit(file, ctx);
        }

        @Override
        public @Nullable J postVisit(J tree, ExecutionContext ctx) {
            return marked.contains(tree.getId())
                    ? SearchResult.found(tree, "the Assistants API was switched off")
                    : tree;
        }
    }
}
