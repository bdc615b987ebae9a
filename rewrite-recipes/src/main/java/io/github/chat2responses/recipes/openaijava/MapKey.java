package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Whether a number is only the key of local maps, so that any number does that tells the same things apart, in the same order.
 * Nobody may ask such a map for a number that comes from elsewhere, as a loop that counts does.
 */
final class MapKey {
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap");

    /** Calls on a map that take a key. */
    private static final Set<String> BY_KEY = Set.of(
            "get", "getOrDefault", "put", "putIfAbsent", "computeIfAbsent", "computeIfPresent", "compute", "merge");

    /** Calls on a map that show no key. */
    private static final Set<String> WITHOUT_KEYS = Set.of("values", "size", "isEmpty", "clear");

    /** Calls that give the same number in another type. */
    private static final Set<String> CONVERSIONS = Set.of("toIntExact", "valueOf", "intValue", "longValue");

    /** The method that is looked at. */
    private final J.MethodDeclaration method;

    private final String index;
    /** The local variables that hold such a number. */
    private final Set<String> numbers = new HashSet<>();

    private MapKey(J.MethodDeclaration method, J.MethodInvocation call) {
        this.method = method;
        this.index = call.getSimpleName();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                if (variable.getInitializer() != null && isNumber(variable.getInitializer())) {
                    numbers.add(variable.getSimpleName());
                }
                return super.visitVariable(variable, p);
            }
        }.visit(method, 0);
    }

    /** Whether the number that a call gives is such a key, or is kept in a local variable that is. */
    static boolean isKey(Cursor at) {
        J.MethodDeclaration method = at.firstEnclosing(J.MethodDeclaration.class);
        if (method == null || !(at.getValue() instanceof J.MethodInvocation call)) {
            return false;
        }
        MapKey key = new MapKey(method, call);
        J number = at.getValue();
        Cursor parent = at.getParentTreeCursor();
        while (converts(parent.getValue())) {
            number = parent.getValue();
            parent = parent.getParentTreeCursor();
        }
        if (parent.getValue() instanceof J.VariableDeclarations.NamedVariable variable
                && parent.getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.Block block) {
            return LocalUses.all(
                    variable.getSimpleName(), block, (use, outer) -> key.isKeyOfMap(use, outer.getValue()));
        }
        return key.isKeyOfMap(number, parent.getValue());
    }

    private static boolean converts(Object outer) {
        return outer instanceof J.TypeCast
                || outer instanceof J.ControlParentheses
                || outer instanceof J.Parentheses
                || (outer instanceof J.MethodInvocation call && CONVERSIONS.contains(call.getSimpleName()));
    }

    private boolean isKeyOfMap(J number, Object outer) {
        return outer instanceof J.MethodInvocation call
                && call.getArguments().get(0) == number
                && call.getSelect() instanceof J.Identifier map
                && BY_KEY.contains(call.getSimpleName())
                && MAPS.contains(JavaTypes.name(map.getType()))
                && map.getFieldType() != null
                && map.getFieldType().getOwner() instanceof JavaType.Method
                && isAskedForNumbersOnly(map.getSimpleName());
    }

    /** Whether a map is a variable of this method, and all that is asked of it goes by these numbers, or by none. */
    private boolean isAskedForNumbersOnly(String map) {
        AtomicBoolean declared = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                declared.compareAndSet(
                        false, variable.getSimpleName().equals(map) && variable.getInitializer() instanceof J.NewClass);
                return super.visitVariable(variable, p);
            }
        }.visit(method, 0);
        return declared.get()
                && method.getBody() != null
                && LocalUses.all(map, method.getBody(), (use, outer) -> isSafe(use, outer.getValue()));
    }

    private boolean isSafe(J map, Object outer) {
        return outer instanceof J.MethodInvocation call
                && call.getSelect() == map
                && (WITHOUT_KEYS.contains(call.getSimpleName())
                        || (BY_KEY.contains(call.getSimpleName())
                                && isNumber(call.getArguments().get(0))));
    }

    private boolean isNumber(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.TypeCast cast) {
            return isNumber(cast.getExpression());
        }
        if (plain instanceof J.MethodInvocation call && CONVERSIONS.contains(call.getSimpleName())) {
            return Optional.ofNullable(call.getSelect()).filter(this::isNumber).isPresent()
                    || call.getArguments().stream().anyMatch(this::isNumber);
        }
        return (plain instanceof J.MethodInvocation call && call.getSimpleName().equals(index))
                || (plain instanceof J.Identifier name && numbers.contains(name.getSimpleName()));
    }
}
