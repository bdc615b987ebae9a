package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Variables for choices and messages: they are gone with what was read from them, or become one for the whole answer. */
final class PartVariables {
    private final Plan plan;
    private final Tables tables;

    PartVariables(Plan plan, Tables tables) {
        this.plan = plan;
        this.tables = tables;
    }

    void close() {
        for (Plan.Seen seen : plan.seen()) {
            if (seen.node() instanceof J.VariableDeclarations.NamedVariable variable
                    && !seen.role().path().isEmpty()
                    && seen.role().path().get(0).equals("choices")) {
                variable(seen, variable);
            }
        }
    }

    private void variable(Plan.Seen seen, J.VariableDeclarations.NamedVariable variable) {
        SourceIndex index = seen.index();
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        boolean isKept = plan.isKept(variable);
        J root = seen.role().root();
        Expression start = variable.getInitializer();
        String name = root == null ? null : plan.rerooted(root, null);
        boolean isRoot = name != null && root != null && start != null && Trees.contains(start, root);
        if ((isKept && !isRoot) || index.parent(declaration) instanceof J.ForEachLoop.Control) {
            return;
        }
        boolean isPlain = declaration.getVariables().size() == 1
                && start != null
                && index.parent(declaration) instanceof J.Block
                && !Sources.isField(index, declaration);
        TreeKind kind = tables.tree(seen.role().state()).orElse(null);
        if (!isPlain || kind == null) {
            String reason = "a part of the answer is kept in a variable: " + Reads.shown(declaration);
            plan.block(seen.group(), Plan.ANSWER, index.place(declaration), reason);
            return;
        }
        UUID file = index.file().getId();
        if (!isRoot || name == null || root == null) {
            plan.edit(new Edit.Remove(seen.group(), file, declaration.getId()));
            return;
        }
        UUID id = root.getId();
        plan.edit(new Edit.Split(seen.group(), file, declaration.getId(), statement -> {
            Statement whole =
                    declared(kind, name, found((J.VariableDeclarations) statement, id), statement.getPrefix());
            J part = Code.replaced(
                    statement.withPrefix(Code.newLine(statement.getPrefix())), id, named(name, type(kind)));
            return isKept ? List.of(whole, (Statement) part) : List.of(whole);
        }));
    }

    private static Expression found(J.VariableDeclarations declaration, UUID root) {
        Expression start = declaration.getVariables().get(0).getInitializer();
        if (start == null) {
            throw new IllegalStateException("the declaration has changed: " + declaration);
        }
        return Trees.find(start, root);
    }

    private static JavaType type(TreeKind kind) {
        return JavaType.ShallowClass.build(kind.type());
    }

    static J.Identifier named(String name, @Nullable JavaType type) {
        JavaType.Variable variable = new JavaType.Variable(null, 0, name, null, type, null);
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, variable);
    }

    /** {@code Type name = answer;}. */
    private static J.VariableDeclarations declared(TreeKind kind, String name, Expression answer, Space prefix) {
        JavaType type = type(kind);
        J.Identifier simple = new J.Identifier(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), Types.simple(kind.type()), type, null);
        TypeTree written = kind.type().equals("java.util.Map") ? ofAnything(simple) : simple;
        J.VariableDeclarations.NamedVariable variable = new J.VariableDeclarations.NamedVariable(
                Tree.randomId(),
                Space.SINGLE_SPACE,
                Markers.EMPTY,
                named(name, type),
                List.of(),
                new JLeftPadded<>(Space.SINGLE_SPACE, answer.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY),
                new JavaType.Variable(null, 0, name, null, type, null));
        return new J.VariableDeclarations(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                List.of(),
                List.of(),
                written,
                null,
                List.of(JRightPadded.build(variable)));
    }

    /** {@code Map<?, ?>}. */
    private static J.ParameterizedType ofAnything(NameTree type) {
        return new J.ParameterizedType(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                type,
                JContainer.build(
                        Space.EMPTY,
                        List.of(JRightPadded.build(any(Space.EMPTY)), JRightPadded.build(any(Space.SINGLE_SPACE))),
                        Markers.EMPTY),
                type.getType());
    }

    private static Expression any(Space prefix) {
        return new J.Wildcard(Tree.randomId(), prefix, Markers.EMPTY, null, null);
    }
}
