package io.github.chat2responses.recipes.theokanning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Messages that are made empty and filled by the next two statements; they are as good as made with role and content. */
final class SetMessages {
    private SetMessages() {}

    /** The block with such messages made in one statement. */
    static J.Block merged(J.Block block) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> before = block.getStatements();
        boolean merges = false;
        for (int i = 0; i < before.size(); i++) {
            J.NewClass empty = empty(before.get(i));
            Map<String, Expression> set = empty == null || i + 2 >= before.size()
                    ? Map.of()
                    : set((J.VariableDeclarations) before.get(i), before.subList(i + 1, i + 3));
            Expression role = set.get("setRole");
            Expression content = set.get("setContent");
            if (empty != null && role != null && content != null) {
                statements.add(made((J.VariableDeclarations) before.get(i), empty, role, content));
                i += 2;
                merges = true;
            } else {
                statements.add(before.get(i));
            }
        }
        return merges ? block.withStatements(statements) : block;
    }

    /** {@code ChatMessage message = new ChatMessage()} */
    private static J.@Nullable NewClass empty(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                        && declared.getVariables().size() == 1
                        && declared.getVariables().get(0).getInitializer() instanceof J.NewClass created
                        && Vocabulary.name(created.getType()).equals(Vocabulary.MESSAGE)
                        && created.getBody() == null
                        && created.getArguments() != null
                        && created.getArguments().stream().allMatch(J.Empty.class::isInstance)
                ? created
                : null;
    }

    private static Map<String, Expression> set(J.VariableDeclarations declared, List<Statement> next) {
        String variable = declared.getVariables().get(0).getSimpleName();
        Map<String, Expression> values = new HashMap<>();
        for (Statement statement : next) {
            if (statement instanceof J.MethodInvocation call
                    && call.getSelect() instanceof J.Identifier name
                    && name.getSimpleName().equals(variable)
                    && call.getArguments().size() == 1) {
                values.put(call.getSimpleName(), call.getArguments().get(0));
            }
        }
        return values;
    }

    private static J.VariableDeclarations made(
            J.VariableDeclarations declared, J.NewClass empty, Expression role, Expression content) {
        J.NewClass made = empty.withArguments(List.of(role, content));
        return declared.withVariables(
                ListUtils.map(declared.getVariables(), variable -> variable.withInitializer(made)));
    }
}
