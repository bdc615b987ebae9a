package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.Imports;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Questions for the answer's member {@code error}: every answer of Responses has it, and it is null if all is well. */
final class Errors {
    private static final String IS_SET = " != null";
    private static final String HELPER = "?";
    private static final Set<String> PLAIN = Set.of("get", "path");

    /** How a library asks whether a value that is there is the null of JSON. */
    private static final Map<String, String> NULLS = Map.of("jackson", "isNull", "gson", "isJsonNull");

    private final Plan plan;
    private final Helpers helpers;
    private final String group;

    Errors(Walk.Context context, String group) {
        this.plan = context.plan();
        this.helpers = context.helpers();
        this.group = group;
    }

    /** {@code has("error")}; the table says what asks for one that is not null. */
    void has(SourceIndex index, J.MethodInvocation call, TreeKind kind) {
        String name = kind.has().getOrDefault(call.getSimpleName(), "");
        if (name.isEmpty() || call.getSelect() == null) {
            block(index, call);
        } else if (name.startsWith(HELPER)) {
            helper(index, call, name.substring(HELPER.length()));
        } else if (name.endsWith(IS_SET)) {
            String get = name.substring(0, name.length() - IS_SET.length());
            replace(index, call, now -> Code.isNotNull(Trees.renamed((J.MethodInvocation) now, get), now));
        } else if (name.startsWith("!")) {
            replace(index, call, now -> Trees.not(Trees.renamed((J.MethodInvocation) now, name.substring(1))));
        } else if (!name.equals(call.getSimpleName())) {
            replace(index, call, now -> Trees.renamed((J.MethodInvocation) now, name));
        }
    }

    private void helper(SourceIndex index, J.MethodInvocation call, String id) {
        HelperMethod helper = helpers.method(id, index);
        boolean isPossible = index.file().getClasses().size() == 1
                && helper.imports().stream().noneMatch(line -> Imports.clashes(index.file(), line.getTypeName()));
        if (!isPossible) {
            block(index, call);
            return;
        }
        plan.edit(new Edit.Member(group, index.file().getId(), helper));
        replace(index, call, now -> {
            Expression answer = ((J.MethodInvocation) now).getSelect();
            return answer == null ? now : helpers.call(helper, answer.withPrefix(Space.EMPTY), now, index);
        });
    }

    /** {@code error != null}, where the value may be the null of JSON. */
    void isNull(SourceIndex index, J.Binary test, Role role) {
        String asks = NULLS.get(role.state());
        boolean isVariable = value(test) instanceof J.Identifier name
                && index.declaration(name)
                        .filter(variable -> isGot(variable.getInitializer()))
                        .isPresent();
        boolean isCall = value(test) instanceof J.MethodInvocation && isJackson(role);
        if (asks == null || !(isVariable || isCall)) {
            block(index, test);
            return;
        }
        boolean isSet = test.getOperator() == J.Binary.Type.NotEqual;
        if (value(test) instanceof J.MethodInvocation) {
            replace(index, test, now -> hasNonNull(value((J.Binary) now), isSet, now));
        } else {
            replace(index, test, now -> also((Expression) now, value((J.Binary) now), asks, isSet));
        }
    }

    /** {@code isMissingNode()} of the error. */
    void isMissing(SourceIndex index, J.MethodInvocation call) {
        Expression error = call.getSelect() == null ? null : Trees.plain(call.getSelect());
        if (error instanceof J.MethodInvocation) {
            replace(index, call, now -> hasNonNull(selected((J.MethodInvocation) now), false, now));
        } else if (error instanceof J.Identifier) {
            replace(index, call, now -> also((Expression) now, error, "isNull", false));
        } else {
            block(index, call);
        }
    }

    /** A method that wants an object may fail where it gets the null of JSON. */
    private static boolean isGot(@Nullable Expression start) {
        return start != null
                && Trees.plain(start) instanceof J.MethodInvocation call
                && PLAIN.contains(call.getSimpleName());
    }

    /** What gives something else for the null of JSON than for nothing at all, unless the code has asked before. */
    boolean differs(SourceIndex index, J.MethodInvocation call, Role role) {
        boolean isText = isJackson(role)
                && call.getSimpleName().equals("asText")
                && Sources.size(call.getArguments()) == 0
                && call.getSelect() != null
                && Trees.plain(call.getSelect()) instanceof J.MethodInvocation step
                && step.getSimpleName().equals("path");
        J.If condition = index.around(call, J.If.class);
        boolean isAsked =
                condition != null && condition.getIfCondition().toString().contains("\"error\"");
        if (isText && !isAsked && !People.isFor(index, call)) {
            block(index, call);
            return true;
        }
        return false;
    }

    private static Expression selected(J.MethodInvocation call) {
        return Objects.requireNonNull(call.getSelect());
    }

    private static boolean isJackson(Role role) {
        return role.is("jackson");
    }

    private static Expression value(J.Binary test) {
        boolean isLeft = !(test.getLeft() instanceof J.Literal);
        return Trees.plain(isLeft ? test.getLeft() : test.getRight());
    }

    private static J hasNonNull(Expression error, boolean isSet, J before) {
        J.MethodInvocation asked = Trees.renamed((J.MethodInvocation) Trees.plain(error), "hasNonNull")
                .withId(before.getId())
                .withPrefix(before.getPrefix());
        return isSet ? asked : Trees.not(asked);
    }

    /** {@code test && !error.isNull()}, or the opposite. */
    private static J also(Expression test, Expression error, String asks, boolean isSet) {
        J.MethodInvocation isNull =
                Code.invocation(error.<Expression>withId(Tree.randomId()).withPrefix(Space.EMPTY), asks);
        return new J.Binary(
                test.getId(),
                test.getPrefix(),
                Markers.EMPTY,
                test.<Expression>withId(Tree.randomId()).withPrefix(Space.EMPTY),
                new JLeftPadded<>(Space.SINGLE_SPACE, isSet ? J.Binary.Type.And : J.Binary.Type.Or, Markers.EMPTY),
                (isSet ? Trees.not(isNull) : isNull).withPrefix(Space.SINGLE_SPACE),
                JavaType.Primitive.Boolean);
    }

    private void replace(SourceIndex index, J target, UnaryOperator<J> change) {
        UUID file = index.file().getId();
        J parent = index.parent(target);
        plan.edit(new Edit.Replace(group, file, target.getId(), change));
        if (parent instanceof J.Unary) {
            plan.edit(new Edit.Replace(group, file, parent.getId(), now -> Negated.plain((J.Unary) now)));
        } else if (parent instanceof J.Binary) {
            plan.edit(new Edit.Replace(group, file, target.getId(), Negated::closed));
        }
    }

    void block(SourceIndex index, J node) {
        String reason = "every answer of Responses has a member error, which may be null: " + Reads.shown(node);
        plan.block(group, Plan.ANSWER, index.place(node), reason);
    }
}
