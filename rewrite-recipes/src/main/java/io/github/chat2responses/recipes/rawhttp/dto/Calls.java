package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Makes calls out of those that were there, so that their layout and comments stay. */
final class Calls {
    private Calls() {}

    /** A call of a method without arguments where a field was read or another method called. */
    static Expression call(J base, String method) {
        if (base instanceof J.MethodInvocation call) {
            JavaType.Method type = call.getMethodType();
            JavaType.Method renamed = type == null
                    ? null
                    : type.withName(method).withReturnType(JavaType.ShallowClass.build("java.lang.String"));
            return call.withName(call.getName().withSimpleName(method).withType(renamed))
                    .withMethodType(renamed);
        }
        if (base instanceof J.FieldAccess access) {
            return made(JRightPadded.build(access.getTarget()), access.getName(), method, access.getPrefix());
        }
        J.Identifier name = (J.Identifier) base;
        return made(null, name, method, name.getPrefix());
    }

    /** The type of a method without arguments that gives a text, of the class that has a field. */
    private static JavaType.@Nullable Method type(J.Identifier field, String method) {
        JavaType.FullyQualified owner = field.getFieldType() == null
                ? null
                : TypeUtils.asFullyQualified(field.getFieldType().getOwner());
        return owner == null
                ? null
                : new JavaType.Method(
                        null,
                        Flag.Public.getBitMask(),
                        owner,
                        method,
                        JavaType.ShallowClass.build("java.lang.String"),
                        List.<String>of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private static J.MethodInvocation made(
            @Nullable JRightPadded<Expression> select, J.Identifier name, String method, Space prefix) {
        JavaType.Method type = type(name, method);
        return new J.MethodInvocation(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                select,
                null,
                name.withSimpleName(method).withType(type).withFieldType(null).withPrefix(Space.EMPTY),
                JContainer.build(
                        Space.EMPTY,
                        List.of(JRightPadded.build(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY))),
                        Markers.EMPTY),
                type);
    }

    /** The same accessor of another property. */
    static J accessor(J base, String property) {
        if (base instanceof J.MethodInvocation call) {
            String name = call.getSimpleName().startsWith("get")
                    ? "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1)
                    : property;
            JavaType.Method type = call.getMethodType();
            JavaType.Method renamed = type == null ? null : type.withName(name);
            return call.withName(call.getName().withSimpleName(name).withType(renamed))
                    .withMethodType(renamed);
        }
        return base instanceof J.FieldAccess access
                ? access.withName(access.getName().withSimpleName(property))
                : ((J.Identifier) base).withSimpleName(property);
    }

    /** Whether the output has items, where a choice or message was compared with null. */
    static Expression hasOutput(J base, boolean isNegated, Space prefix) {
        Expression output = ((Expression) accessor(base, AnswerNames.OUTPUT)).withPrefix(Space.EMPTY);
        J.Identifier name =
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "isEmpty", null, null);
        J.MethodInvocation isEmpty = made(JRightPadded.build(output), name, "isEmpty", Space.EMPTY);
        return isNegated
                ? isEmpty.withPrefix(prefix)
                : new J.Unary(
                        Tree.randomId(),
                        prefix,
                        Markers.EMPTY,
                        JLeftPadded.build(J.Unary.Type.Not),
                        isEmpty,
                        JavaType.Primitive.Boolean);
    }

    /** {@code Optional.ofNullable(answer.outputText())} where a stream of the choices began. */
    static Expression optional(J base, String maker, Space prefix) {
        Expression text = call(base, AnswerNames.TEXT).withPrefix(Space.EMPTY);
        if (text instanceof J.MethodInvocation called && called.getPadding().getSelect() != null) {
            text = called.getPadding()
                    .withSelect(called.getPadding().getSelect().withAfter(Space.EMPTY));
        }
        JavaType.ShallowClass type = JavaType.ShallowClass.build("java.util.Optional");
        JavaType.Method method = new JavaType.Method(
                null,
                Flag.Public.getBitMask() | Flag.Static.getBitMask(),
                type,
                maker,
                type,
                List.of("value"),
                List.of(JavaType.ShallowClass.build("java.lang.Object")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new J.MethodInvocation(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                JRightPadded.build(new J.Identifier(
                        Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "Optional", type, null)),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), maker, method, null),
                JContainer.build(Space.EMPTY, List.of(JRightPadded.build(text)), Markers.EMPTY),
                method);
    }

    /** The step of an {@code Optional} or {@code Mono} that left the answer, with a call on the answer in it. */
    static Expression within(J.MethodInvocation step, String method, Kinds kinds) {
        Expression argument = step.getArguments().get(0);
        Expression changed = argument;
        if (argument instanceof J.MemberReference reference) {
            changed = reference.withReference(reference.getReference().withSimpleName(method));
        } else if (argument instanceof J.Lambda lambda) {
            changed = lambda.withBody(called(lambda.getBody(), method, kinds));
        } else {
            changed = (Expression) called(argument, method, kinds);
        }
        return step.withArguments(List.of(changed));
    }

    private static J called(J chain, String method, Kinds kinds) {
        Kind kind = kinds.of(chain);
        J base = kind == null ? null : kind.way().base();
        return base == null ? chain : call(base, method).withPrefix(chain.getPrefix());
    }
}
