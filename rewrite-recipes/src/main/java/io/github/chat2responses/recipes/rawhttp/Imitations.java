package io.github.chat2responses.recipes.rawhttp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Tests that imitate the Chat endpoint for code of this project. They would answer it in the old way, so it stays. */
final class Imitations {
    private static final String TEST = "/test/";

    private final Plan plan;
    private final Sources sources;

    Imitations(Plan plan, Sources sources) {
        this.plan = plan;
        this.sources = sources;
    }

    static boolean isTest(String path) {
        return ("/" + path).contains(TEST);
    }

    /** Whether a text is the answer of Chat Completions, or a piece of it. */
    static boolean isAnswer(J.Literal literal) {
        return literal.getValue() instanceof String text
                && text.contains("\"choices\"")
                && (text.contains("\"message\"") || text.contains("\"delta\""));
    }

    void close() {
        if (sources.doubles().isEmpty()) {
            return;
        }
        Map<String, Set<String>> groups = new HashMap<>();
        for (Plan.Seen seen : plan.seen()) {
            for (J.ClassDeclaration type : seen.index().file().getClasses()) {
                groups.computeIfAbsent(type.getSimpleName(), name -> new HashSet<>())
                        .add(plan.groups().root(seen.group()));
            }
        }
        for (J.CompilationUnit test : sources.doubles()) {
            SourceIndex index = sources.index(test);
            groups.forEach((type, some) -> {
                if (!index.named(type).isEmpty()) {
                    some.forEach(group -> block(index, group));
                }
            });
        }
    }

    private void block(SourceIndex index, String group) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (plan.role(literal).isEmpty() && (isAnswer(literal) || TextUrls.isUrl(literal))) {
                    plan.block(group, Plan.ANSWER, index.place(literal), "a test imitates the Chat endpoint here");
                }
                return literal;
            }
        }.visit(index.file(), 0);
    }
}
