package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Finish reasons, which become texts: Responses has none, and a method of the user's class works them out. */
final class FinishReasons {
    private static final Set<String> TYPES = Set.of(
            SdkMap.CHAT + "ChatCompletion$Choice$FinishReason",
            SdkMap.CHAT + "ChatCompletionChunk$Choice$FinishReason");
    /** Names of constants, and what Chat Completions writes for them; the legacy one never comes from Responses. */
    private static final Map<String, String> CONSTANTS =
            Map.of("STOP", "stop", "LENGTH", "length", "TOOL_CALLS", "tool_calls", "CONTENT_FILTER", "content_filter");

    private static final Set<String> ENUMS = Set.of("$Value", "$Known");

    private static final Set<String> ACCESSORS = Set.of("asString", "toString", "value", "known");
    /** Calls that show an object as its text, so that a text does as well, by class. */
    private static final Map<String, Set<String>> SHOWING = Map.of(
            "java.io.PrintStream", Set.of("print", "println", "printf", "format"),
            "java.lang.String", Set.of("valueOf", "format"),
            "java.lang.StringBuilder", Set.of("append"),
            "java.util.Objects", Set.of("toString", "requireNonNull"),
            "org.slf4j.Logger", Set.of("trace", "debug", "info", "warn", "error"));

    private FinishReasons() {}

    static boolean isReason(@Nullable JavaType type) {
        return TYPES.contains(JavaTypes.name(type));
    }

    /** Whether a type is one of the enums that a reason can be read as. */
    static boolean isEnum(@Nullable JavaType type) {
        String name = JavaTypes.name(type);
        int nested = name.lastIndexOf('$');
        return nested > 0 && ENUMS.contains(name.substring(nested)) && TYPES.contains(name.substring(0, nested));
    }

    /** {@code reason.asString()} is the reason itself. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null || !ACCESSORS.contains(call.getSimpleName()) || !isReason(select.getType())) {
            return Optional.empty();
        }
        site.swallow(call, List.of(select));
        return Optional.of(site.visited(select));
    }

    /** Calls that mean the same for a text: comparisons of reasons, and code that shows one. */
    static void accept(Site site, J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        Expression select = call.getSelect();
        if (type == null || select == null) {
            return;
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        List<Expression> arguments = call.getArguments();
        boolean reasonsOnly = arguments.stream().allMatch(argument -> isReason(argument.getType()));
        // Of two objects of which only one is a reason, none was ever equal; two texts may be.
        boolean compares = call.getSimpleName().equals("equals")
                && reasonsOnly
                && (isReason(select.getType()) || owner.equals("java.util.Objects"));
        boolean shows = SHOWING.getOrDefault(owner, Set.of()).contains(call.getSimpleName())
                && arguments.stream().anyMatch(argument -> isReason(argument.getType()))
                && arguments.stream()
                        .allMatch(argument ->
                                isReason(argument.getType()) || !site.map().mentionsChat(argument.getType()));
        if (compares || shows) {
            site.accept(call);
        }
    }

    /** The text of a constant. */
    static Optional<Expression> constant(Site site, Expression name, JavaType.@Nullable Variable field) {
        String text = field != null && (isReason(field.getOwner()) || isEnum(field.getOwner()))
                ? CONSTANTS.get(field.getName())
                : null;
        if (text == null) {
            return Optional.empty();
        }
        site.swallow(name, List.of());
        return Optional.of(text(text, name.getPrefix()));
    }

    private static J.Literal text(String text, Space prefix) {
        return new J.Literal(
                Tree.randomId(), prefix, Markers.EMPTY, text, '"' + text + '"', null, JavaType.Primitive.String);
    }

    /** Whether a switch over reasons is one over texts as well; as an expression it needs a default then. */
    static boolean isSwitch(J around, Expression selector) {
        J.Block cases = around instanceof J.Switch statement
                ? statement.getCases()
                : around instanceof J.SwitchExpression expression ? expression.getCases() : null;
        if (cases == null || !isEnum(selector.getType())) {
            return false;
        }
        List<J> labels = cases.getStatements().stream()
                .filter(J.Case.class::isInstance)
                .flatMap(one -> ((J.Case) one).getCaseLabels().stream())
                .toList();
        boolean known = labels.stream().allMatch(label -> isDefault(label) || CONSTANTS.containsKey(label.toString()));
        return known && (around instanceof J.Switch || labels.stream().anyMatch(FinishReasons::isDefault));
    }

    private static boolean isDefault(J label) {
        return label instanceof J.Identifier name && name.getSimpleName().equals("default");
    }

    /** The cases of such a switch, whose labels name constants without their class. */
    static J.Block cases(Site site, J.Block cases) {
        return cases.withStatements(ListUtils.map(cases.getStatements(), one -> {
            J.Case labelled = (J.Case) one;
            return labelled.withCaseLabels(ListUtils.map(labelled.getCaseLabels(), label -> {
                String text = label instanceof J.Identifier name ? CONSTANTS.get(name.getSimpleName()) : null;
                if (text == null) {
                    return label;
                }
                site.swallow(label, List.of());
                return text(text, label.getPrefix());
            }));
        }));
    }

    /** {@code reason.value() == Value.STOP}, and a reason in a text that is put together. */
    static Optional<Expression> binary(Site site, J.Binary binary) {
        Expression left = binary.getLeft();
        Expression right = binary.getRight();
        boolean equal = binary.getOperator() == J.Binary.Type.Equal;
        boolean compares = equal || binary.getOperator() == J.Binary.Type.NotEqual;
        if (compares && isReason(left.getType()) && isReason(right.getType())) {
            String operator = equal ? "==" : "!=";
            site.block(
                    binary,
                    "C2R602",
                    "`" + operator + "` asks whether two reasons are one object, which they never are; write `equals`");
        }
        if (compares && isEnum(left.getType()) && isEnum(right.getType())) {
            site.swallow(binary, List.of(left, right));
            Expression first = site.visited(left).withPrefix(Space.EMPTY);
            Expression second = site.visited(right).withPrefix(Space.EMPTY);
            return Optional.of(site.snippet(equal ? "sameText" : "otherText", List.of(first, second)));
        }
        if (binary.getOperator() == J.Binary.Type.Addition && (isReason(left.getType()) || isReason(right.getType()))) {
            site.accept(binary);
        }
        return Optional.empty();
    }
}
