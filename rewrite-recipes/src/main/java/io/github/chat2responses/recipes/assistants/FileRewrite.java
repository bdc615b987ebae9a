package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.TypeTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;

/** The texts of files after their edits, and the trees of those texts. */
final class FileRewrite {
    private static final String TABLE = "chat2responses-openai-java";
    /** What the table of types does not have. */
    private static final String[] STUBS = {"""
        package com.openai.models.conversations;
        public final class Conversation {
            public String id() { return ""; }
        }
        """, """
        package com.openai.services.blocking;
        public interface ConversationService {
            com.openai.models.conversations.Conversation create();
        }
        """};

    private FileRewrite() {}

    static String text(J.CompilationUnit file, Edits edits, Set<String> siblings) {
        NewNames names = new NewNames(file, siblings);
        J.CompilationUnit changed = (J.CompilationUnit) new EditTree(edits).visitNonNull(file, 0);
        return ImportLines.adjusted(file.printAll(), new EditPrinter(edits, names).print(changed), names.imports());
    }

    /** Knows what this part of the SDK has before and after. */
    static JavaParser.Builder<? extends JavaParser, ?> parser(ExecutionContext ctx) {
        return JavaParser.fromJavaVersion()
                .classpath(TypeTables.jars(ctx, TABLE))
                .dependsOn(STUBS);
    }

    /**
     * Parses new texts together, so that they know each other's types. Types of files that do not change are not known to the
     * new trees.
     *
     * @param texts the new texts by the files they are for
     * @return the trees by their paths; those that could not be parsed are missing
     */
    static Map<String, J.CompilationUnit> parse(Map<J.CompilationUnit, String> texts) {
        ExecutionContext ctx = new InMemoryExecutionContext();
        List<Parser.Input> inputs = texts.entrySet().stream()
                .map(entry -> Parser.Input.fromString(entry.getKey().getSourcePath(), entry.getValue()))
                .toList();
        Map<String, J.CompilationUnit> byPath = new HashMap<>();
        texts.keySet().forEach(file -> byPath.put(Place.path(file), file));
        Map<String, J.CompilationUnit> parsed = new HashMap<>();
        parser(ctx)
                .build()
                .parseInputs(inputs, null, ctx)
                .filter(J.CompilationUnit.class::isInstance)
                .map(J.CompilationUnit.class::cast)
                .forEach(tree -> {
                    J.CompilationUnit before = byPath.get(Place.path(tree));
                    if (before != null) {
                        parsed.put(Place.path(tree), tree.withId(before.getId()).withMarkers(before.getMarkers()));
                    }
                });
        return parsed;
    }
}
