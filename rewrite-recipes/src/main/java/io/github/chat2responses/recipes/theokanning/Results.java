package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Lists that get answers and the results of the functions that those call, learned from all files. Responses takes a result
 * only where its call is, and a call only with its result; functions of Chat Completions needed neither.
 */
final class Results extends JavaIsoVisitor<Integer> {
    private final Kinds kinds;
    private final List<Added> added = new ArrayList<>();
    private final Set<JavaType.Variable> withFunctions = new HashSet<>();

    /** A value that is added to a list. */
    private record Added(JavaType.Variable list, Expression value) {}

    Results(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Variable list = list(call.getSelect());
        if (list != null
                && call.getSimpleName().equals("add")
                && call.getArguments().size() == 1) {
            added.add(new Added(list, call.getArguments().get(0)));
        }
        if (Functions.areGiven(call)) {
            J body = getCursor().firstEnclosing(J.MethodDeclaration.class);
            lists(body == null ? call : body);
        }
        return super.visitMethodInvocation(call, p);
    }

    /** The lists of messages that requests near some functions have. */
    private void lists(J body) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                JavaType.Variable list = call.getSimpleName().equals("messages")
                                && call.getArguments().size() == 1
                        ? list(call.getArguments().get(0))
                        : null;
                if (list != null) {
                    withFunctions.add(list);
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(body, 0);
    }

    private static JavaType.@Nullable Variable list(@Nullable Expression expression) {
        Expression plain = expression == null ? null : expression.unwrap();
        JavaType.Variable variable = plain instanceof J.Identifier name
                ? name.getFieldType()
                : plain instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        return variable != null && Kinds.isAmbiguous(variable.getType()) ? variable : null;
    }

    private boolean takes(JavaType.Variable list, Kind kind) {
        return added.stream()
                .filter(one -> isOne(one.list(), list))
                .anyMatch(one -> kinds.of(one.value()).filter(kind::equals).isPresent());
    }

    private boolean isOne(JavaType.Variable one, JavaType.Variable other) {
        return kinds.root(one).equals(kinds.root(other));
    }

    /** Why an answer cannot be added to a list. */
    Optional<String> doubtOfAnswer(Expression select) {
        JavaType.Variable list = list(select);
        return list != null && withFunctions.stream().anyMatch(one -> isOne(one, list)) && !takes(list, Kind.RESULT)
                ? Optional.of(
                        "an answer that calls a function stays without the function's result, which Responses refuses")
                : Optional.empty();
    }

    /** Why the result of a function cannot be added to a list. */
    Optional<String> doubtOfResult(Expression select, Cursor at) {
        JavaType.Variable list = list(select);
        if (list == null || !(select.unwrap() instanceof J.Identifier)) {
            return Optional.of("`" + SourceText.of(select) + "` is no variable, so the function's call is not seen");
        }
        return takes(list, Kind.ANSWER) || isLastUse(list, select, at)
                ? Optional.empty()
                : Optional.of("a function's result is sent without the answer that calls it, which Responses refuses");
    }

    /** Whether nothing sends what a list has got here. */
    private static boolean isLastUse(JavaType.Variable list, Expression select, Cursor at) {
        J.MethodDeclaration method = at.firstEnclosing(J.MethodDeclaration.class);
        boolean isAgain = at.getPathAsStream(value -> value instanceof J.WhileLoop
                        || value instanceof J.DoWhileLoop
                        || value instanceof J.ForLoop
                        || value instanceof J.ForEachLoop
                        || value instanceof J.Lambda)
                .findAny()
                .isPresent();
        if (method == null || isAgain || !(list.getOwner() instanceof JavaType.Method)) {
            return false;
        }
        List<J.Identifier> uses = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                boolean isRequest = Vocabulary.mentions(name.getType(), Vocabulary.REQUEST)
                        || Vocabulary.mentions(name.getType(), Vocabulary.BUILDER);
                if (name.getFieldType() != null
                        && (isRequest || name.getSimpleName().equals(list.getName()))) {
                    uses.add(name);
                }
                return name;
            }
        }.visit(method, 0);
        return !uses.isEmpty() && uses.get(uses.size() - 1).getId().equals(select.getId());
    }
}
