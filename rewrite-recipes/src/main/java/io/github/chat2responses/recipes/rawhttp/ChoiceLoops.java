package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Loops over the choices. Requests that move have one, so the loop goes once, over the answer. */
final class ChoiceLoops {
    /** They fail where there are no choices, as the new code does. */
    private static final Set<String> STRICT = Set.of("get", "required", "getJSONArray", "getAsJsonArray");

    private final Plan plan;
    private final Sources sources;
    private final Answers answers;
    private final String group;

    ChoiceLoops(Walk.Context context, Answers answers, String group) {
        this.plan = context.plan();
        this.sources = context.sources();
        this.answers = answers;
        this.group = group;
    }

    /** Whether a call gets the last choice, {@code choices.get(choices.size() - 1)}; it is the only one. */
    static boolean isLast(J.MethodInvocation call) {
        return call.getSelect() != null
                && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof J.Binary last
                && isCountLessOne(last)
                && shown(((J.MethodInvocation) last.getLeft()).getSelect()).equals(shown(call.getSelect()));
    }

    private static boolean isCountLessOne(J.Binary last) {
        return last.getOperator() == J.Binary.Type.Subtraction
                && last.getLeft() instanceof J.MethodInvocation count
                && ChoiceCount.isOne(count)
                && count.getSelect() != null
                && last.getRight() instanceof J.Literal one
                && Integer.valueOf(1).equals(one.getValue());
    }

    /** Whether a call counts the choices to get the last one. */
    static boolean isForLast(SourceIndex index, J.MethodInvocation count) {
        return index.parent(count) instanceof J.Binary last
                && isCountLessOne(last)
                && index.parent(last) instanceof J.MethodInvocation call
                && isLast(call);
    }

    /** Whether a call gets the element of a loop {@code for (int i = 0; i < choices.size(); i++)}. */
    boolean isElement(SourceIndex index, J.MethodInvocation call) {
        return call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof J.Identifier name
                && index.declaration(name)
                        .filter(counter -> isOver(index, counter, call.getSelect()))
                        .isPresent();
    }

    private boolean isOver(
            SourceIndex index, J.VariableDeclarations.NamedVariable counter, @Nullable Expression choices) {
        return choices != null
                && isStrict(index, choices)
                && index.parent(Sources.declaration(index, counter)) instanceof J.ForLoop.Control control
                && isFromZero(counter)
                && control.getInit().size() == 1
                && control.getUpdate().size() == 1
                && control.getUpdate().get(0) instanceof J.Unary step
                && isIncrement(step)
                && control.getCondition() instanceof J.Binary test
                && test.getOperator() == J.Binary.Type.LessThan
                && isNamed(test.getLeft(), counter)
                && test.getRight() instanceof J.MethodInvocation count
                && ChoiceCount.isOne(count)
                && count.getSelect() != null
                && shown(count.getSelect()).equals(shown(choices))
                && sources.uses(index, counter).stream()
                        .filter(use -> Constants.isWritten(index, use.expression()))
                        .allMatch(use -> index.parent(use.expression()) == step);
    }

    private static boolean isStrict(SourceIndex index, Expression choices) {
        J.MethodInvocation step = Answers.given(index, Trees.plain(choices));
        return step != null && STRICT.contains(step.getSimpleName());
    }

    private static boolean isFromZero(J.VariableDeclarations.NamedVariable counter) {
        return counter.getInitializer() instanceof J.Literal start
                && Integer.valueOf(0).equals(start.getValue());
    }

    private static boolean isIncrement(J.Unary step) {
        return step.getOperator() == J.Unary.Type.PostIncrement || step.getOperator() == J.Unary.Type.PreIncrement;
    }

    private static boolean isNamed(Expression name, J.VariableDeclarations.NamedVariable counter) {
        return name instanceof J.Identifier identifier
                && identifier.getSimpleName().equals(counter.getSimpleName());
    }

    private static String shown(@Nullable Expression expression) {
        return String.valueOf(expression).strip();
    }

    /** Whether a call says where such a loop ends. */
    boolean isEnd(SourceIndex index, J.MethodInvocation count) {
        return ChoiceCount.isOne(count)
                && index.parent(count) instanceof J.Binary test
                && index.parent(test) instanceof J.ForLoop.Control
                && test.getLeft() instanceof J.Identifier name
                && index.declaration(name)
                        .filter(counter -> isOver(index, counter, count.getSelect()))
                        .isPresent();
    }

    /** {@code i < choices.size()} becomes {@code i < 1}. */
    void once(SourceIndex index, J.MethodInvocation count) {
        plan.edit(new Edit.Replace(
                group,
                index.file().getId(),
                count.getId(),
                now -> Code.literal(IntNode.valueOf(1)).withPrefix(now.getPrefix())));
    }

    /** {@code for (JsonNode choice : choices)} goes over {@code new JsonNode[] {answer}}; empty if it cannot. */
    Optional<J.VariableDeclarations.NamedVariable> each(
            SourceIndex index, J.ForEachLoop.Control loop, Expression choices, Role role) {
        J root = role.root();
        TypeTree type =
                loop.getVariable() instanceof J.VariableDeclarations each ? plain(each.getTypeExpression()) : null;
        // The last chunk of a stream has a choice without a text, so a loop over choices of chunks can do without one.
        if (root == null || type == null || !(role.isChunk() || isStrict(index, choices))) {
            return Optional.empty();
        }
        String name = Trees.contains(choices, root) ? null : answers.rootName(index, choices, root);
        if (name == null) {
            return Optional.empty();
        }
        plan.edit(new Edit.Replace(
                group,
                index.file().getId(),
                choices.getId(),
                now -> array(type, PartVariables.named(name, null)).withPrefix(now.getPrefix())));
        return Optional.of(
                ((J.VariableDeclarations) loop.getVariable()).getVariables().get(0));
    }

    /** The class that an array can have; null if none is written. */
    private static @Nullable TypeTree plain(@Nullable TypeTree type) {
        if (type instanceof J.ParameterizedType generic) {
            return generic.getClazz() instanceof TypeTree raw ? raw : null;
        }
        return type instanceof J.Identifier name && !name.getSimpleName().equals("var") ? type : null;
    }

    private static Expression array(TypeTree type, Expression element) {
        return new J.NewArray(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                type.<TypeTree>withId(Tree.randomId()).withPrefix(Space.SINGLE_SPACE),
                List.of(new J.ArrayDimension(
                        Tree.randomId(),
                        Space.EMPTY,
                        Markers.EMPTY,
                        JRightPadded.build(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY)))),
                JContainer.build(Space.SINGLE_SPACE, List.of(JRightPadded.build(element)), Markers.EMPTY),
                new JavaType.Array(null, type.getType(), null));
    }
}
