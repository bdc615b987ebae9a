package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.chat2responses.recipes.source.Imports;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The changes where an answer is read. */
final class Answers {
    private final Sources sources;
    private final Plan plan;
    private final Helpers helpers;
    private final AnswerNames names;
    private final String group;

    Answers(Walk.Context context, String group) {
        this.sources = context.sources();
        this.plan = context.plan();
        this.helpers = context.helpers();
        this.names = context.names();
        this.group = group;
    }

    AnswerNames names() {
        return names;
    }

    /** {@code root...content} becomes {@code outputText(root)}. */
    void text(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        if (helped(index, call, role, kind.helper(index, call, role), (made, now) -> made)) {
            withoutCast(index, call, kind);
        }
    }

    /** {@code delta.has("content")} becomes {@code outputDelta(event) != null}, or what fits the way of reading. */
    void hasText(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        String id = kind.texts().isEmpty() ? "" : kind.deltas().getOrDefault("get", "");
        if (helped(index, call, role, id, Code::isNotNull) && index.parent(call) instanceof J.Unary not) {
            plan.edit(new Edit.Replace(group, index.file().getId(), not.getId(), now -> Negated.plain((J.Unary) now)));
        }
    }

    /** Puts the call of a helper, or what is made of it, in the place of an expression; says whether it can. */
    boolean helped(SourceIndex index, Expression place, Role role, String id, BiFunction<Expression, J, J> made) {
        J root = role.root();
        if (root == null || id.isEmpty()) {
            block(index, place, "the text is read in a way that has no certain counterpart: " + Reads.shown(place));
            return false;
        }
        if (!isInFirstClass(index, place)) {
            block(index, place, "the file has several classes beside each other");
            return false;
        }
        HelperMethod helper = helpers.method(id, index);
        if (helper.imports().stream().anyMatch(line -> Imports.clashes(index.file(), line.getTypeName()))) {
            block(index, place, "the file has other classes of the names that new code needs");
            return false;
        }
        plan.edit(new Edit.Member(group, index.file().getId(), helper));
        replace(
                index,
                place,
                root,
                (answer, now) -> made.apply((Expression) helpers.call(helper, answer, now, index), now),
                helper);
        return true;
    }

    private void replace(
            SourceIndex index, Expression place, J root, BiFunction<Expression, J, J> now, HelperMethod helper) {
        UUID file = index.file().getId();
        if (root instanceof Expression && Trees.contains(place, root)) {
            UUID start = root.getId();
            plan.edit(new Edit.Replace(group, file, place.getId(), tree -> now.apply(Trees.find(tree, start), tree)));
            return;
        }
        String name = rootName(index, place, root);
        if (name == null) {
            block(index, place, "the answer that this is a part of is not at hand here: " + Reads.shown(place));
            return;
        }
        plan.edit(new Edit.Replace(group, file, place.getId(), tree -> now.apply(helpers.name(helper, name), tree)));
    }

    /** The helper goes into the first class of a file. */
    static boolean isInFirstClass(SourceIndex index, J call) {
        J.ClassDeclaration first = index.file().getClasses().get(0);
        J outermost = call;
        for (J at = index.parent(call); at != null; at = index.parent(at)) {
            outermost = at instanceof J.ClassDeclaration ? at : outermost;
        }
        return outermost.getId().equals(first.getId());
    }

    /** {@code (String) message.get("content")}: the helper gives a text. */
    private void withoutCast(SourceIndex index, J.MethodInvocation call, TreeKind kind) {
        boolean isObject = kind.type().equals("java.util.Map");
        if (isObject && index.parent(call) instanceof J.TypeCast cast && Types.isText(cast)) {
            plan.edit(new Edit.Replace(
                    group,
                    index.file().getId(),
                    cast.getId(),
                    now -> ((J.TypeCast) now).getExpression().withPrefix(now.getPrefix())));
        }
    }

    /** The role of an answer's message is the same in all answers of Chat. */
    void assistant(SourceIndex index, J.MethodInvocation call) {
        plan.edit(new Edit.Replace(
                group,
                index.file().getId(),
                call.getId(),
                now -> Code.literal(TextNode.valueOf("assistant")).withPrefix(now.getPrefix())));
    }

    /** {@code message == null} becomes {@code answer == null}: neither ever is, unless there was no answer at all. */
    void asksAnswer(SourceIndex index, Expression part, Role role) {
        UnaryOperator<J> answer = answer(index, part, role);
        if (answer != null) {
            plan.edit(new Edit.Replace(
                    group,
                    index.file().getId(),
                    part.getId(),
                    now -> answer.apply(now).withPrefix(now.getPrefix())));
        }
    }

    /** {@code message.has("content")} becomes {@code answer.has("output")}: both are in every answer. */
    void hasOutput(SourceIndex index, J.MethodInvocation call, Role role) {
        UnaryOperator<J> answer = answer(index, call, role);
        if (answer == null) {
            return;
        }
        plan.edit(new Edit.Replace(group, index.file().getId(), call.getId(), now -> {
            J.MethodInvocation asked = (J.MethodInvocation) now;
            Expression key = asked.getArguments().get(0);
            return asked.withSelect((Expression) answer.apply(now))
                    .withArguments(List.of(Literals.with((J.Literal) key, "output")));
        }));
    }

    /** What gives the whole answer in the place of a part, or of what has the part in it; null if it is not at hand. */
    private @Nullable UnaryOperator<J> answer(SourceIndex index, Expression part, Role role) {
        J root = role.root();
        if (root instanceof Expression && Trees.contains(part, root)) {
            UUID start = root.getId();
            return now -> Trees.find(now, start);
        }
        String name = root == null ? null : rootName(index, part, root);
        if (name == null) {
            block(index, part, "the answer that this is a part of is not at hand here: " + Reads.shown(part));
            return null;
        }
        JavaType type = root instanceof J.VariableDeclarations.NamedVariable answer ? answer.getType() : null;
        return now -> PartVariables.named(name, type);
    }

    /** The variable that has the whole answer. */
    @Nullable
    String rootName(SourceIndex index, Expression call, J root) {
        if (root instanceof J.VariableDeclarations.NamedVariable variable) {
            return isAtHand(index, call, variable) ? variable.getSimpleName() : null;
        }
        return plan.rerooted(root, () -> Trees.freshName(index, "answer"));
    }

    private boolean isAtHand(SourceIndex index, Expression call, J.VariableDeclarations.NamedVariable root) {
        if (!index.has(root)) {
            return false;
        }
        J.MethodDeclaration here = index.around(call, J.MethodDeclaration.class);
        boolean isSameMethod = index.around(root, J.MethodDeclaration.class) == here;
        boolean isDirect = Trees.bottom(call) instanceof J.Identifier name
                && index.declaration(name).filter(root::equals).isPresent();
        long writes = sources.uses(index, root).stream()
                .filter(use -> Constants.isWritten(use.index(), use.expression()))
                .count();
        boolean isSet = root.getInitializer() != null && !isNull(root.getInitializer());
        return isDirect || (isSameMethod && writes + (isSet ? 1 : 0) <= 1);
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getValue() == null;
    }

    /** The members that a call goes to have other names now. */
    void rename(SourceIndex index, J.MethodInvocation call, List<String> keys, List<String> now) {
        J.Literal literal = (J.Literal) call.getArguments().get(0);
        boolean isPointer = String.valueOf(literal.getValue()).startsWith("/");
        String last = keys.size() == 1 ? now.get(now.size() - 1) : String.join(isPointer ? "/" : ".", now);
        if (isPointer) {
            last = "/" + last;
        }
        String name = last;
        if (!name.equals(literal.getValue())) {
            plan.edit(new Edit.Replace(
                    group, index.file().getId(), literal.getId(), tree -> Literals.with((J.Literal) tree, name)));
        }
    }

    /** The choices are asked for, not read: the output takes their place. */
    void keepsChoices(SourceIndex index, J asked) {
        Expression choices = asked instanceof J.MethodInvocation call && call.getSelect() != null
                ? call.getSelect().unwrap()
                : ((Expression) asked).unwrap();
        if (asked instanceof J.MethodInvocation call && plan.role(call).isPresent()) {
            choices = call;
        }
        J.MethodInvocation step = step(index, choices);
        if (step == null) {
            block(index, asked, "it is not clear which choices this asks for: " + Reads.shown(asked));
            return;
        }
        rename(index, step, List.of("choices"), List.of("output"));
    }

    private J.@Nullable MethodInvocation step(SourceIndex index, Expression choices) {
        J.MethodInvocation step = given(index, choices);
        if (step != null && choices instanceof J.Identifier name) {
            index.declaration(name).ifPresent(plan::keeps);
        }
        return step;
    }

    /** The call that gives the choices, perhaps by a variable; null if there is none. */
    static J.@Nullable MethodInvocation given(SourceIndex index, Expression choices) {
        Expression call = choices instanceof J.Identifier name
                ? index.declaration(name)
                        .map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .orElse(null)
                : choices;
        return call != null && Trees.plain(call) instanceof J.MethodInvocation step ? step : null;
    }

    /** The whole text or tree may be used for an error only; that is decided when all conditions are known. */
    void onlyForErrors(SourceIndex index, J node) {
        plan.onlyForErrors(index, node, group);
    }

    private void block(SourceIndex index, J node, String reason) {
        plan.block(group, Plan.ANSWER, index.place(node), reason);
    }
}
