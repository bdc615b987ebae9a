package io.github.chat2responses.recipes.openaijava;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Whether a number is only the key of maps, so that any number does that tells the same things apart, in the same order. */
final class MapKey {
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap");

    /** Calls that give the same number in another type. */
    private static final Set<String> CONVERSIONS = Set.of("toIntExact", "valueOf", "intValue", "longValue");

    private MapKey() {}

    /** Whether the number at a place is such a key, or is kept in a local variable that is. */
    static boolean isKey(Cursor at) {
        J number = at.getValue();
        Cursor parent = at.getParentTreeCursor();
        while (converts(parent.getValue())) {
            number = parent.getValue();
            parent = parent.getParentTreeCursor();
        }
        if (parent.getValue() instanceof J.VariableDeclarations.NamedVariable variable
                && parent.getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.Block block) {
            return isOnlyKey(variable.getSimpleName(), block);
        }
        return isFirstOfMap(number, parent.getValue());
    }

    private static boolean converts(Object outer) {
        return outer instanceof J.TypeCast
                || outer instanceof J.ControlParentheses
                || outer instanceof J.Parentheses
                || (outer instanceof J.MethodInvocation call && CONVERSIONS.contains(call.getSimpleName()));
    }

    private static boolean isFirstOfMap(J number, Object outer) {
        return outer instanceof J.MethodInvocation call
                && call.getSelect() != null
                && MAPS.contains(SdkMap.name(call.getSelect().getType()))
                && call.getArguments().get(0) == number;
    }

    private static boolean isOnlyKey(String name, J.Block block) {
        AtomicBoolean other = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                Object parent = getCursor().getParentTreeCursor().getValue();
                boolean declares = parent instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getName() == identifier;
                if (identifier.getSimpleName().equals(name)
                        && identifier.getFieldType() != null
                        && !declares
                        && !isFirstOfMap(identifier, parent)) {
                    other.set(true);
                }
                return identifier;
            }
        }.visit(block, 0);
        return !other.get();
    }
}
