package io.github.chat2responses.recipes.source;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Questions about the types of values. */
public final class JavaTypes {
    /** Bounds of type variables may name each other. */
    private static final int DEEPEST = 6;

    private JavaTypes() {}

    /**
     * The full name of a type, without its type arguments.
     *
     * @param type the type
     * @return its name; empty if it is none of a class
     */
    public static String name(@Nullable JavaType type) {
        JavaType.FullyQualified qualified = TypeUtils.asFullyQualified(type);
        return qualified == null ? "" : qualified.getFullyQualifiedName();
    }

    /**
     * Whether a value of a type is, or holds, one of some classes.
     *
     * @param type the type
     * @param wanted whether the full name of a class is one of them
     * @return whether the type, what it is an array of, one of its type arguments or of its bounds is
     */
    public static boolean mentions(@Nullable JavaType type, Predicate<String> wanted) {
        return mentions(type, wanted, 0);
    }

    private static boolean mentions(@Nullable JavaType type, Predicate<String> wanted, int depth) {
        if (type == null || depth > DEEPEST) {
            return false;
        }
        if (type instanceof JavaType.Parameterized parameterized) {
            return mentions(parameterized.getType(), wanted, depth + 1)
                    || parameterized.getTypeParameters().stream()
                            .anyMatch(parameter -> mentions(parameter, wanted, depth + 1));
        }
        if (type instanceof JavaType.Array array) {
            return mentions(array.getElemType(), wanted, depth + 1);
        }
        if (type instanceof JavaType.GenericTypeVariable variable) {
            return variable.getBounds().stream().anyMatch(bound -> mentions(bound, wanted, depth + 1));
        }
        return wanted.test(name(type));
    }
}
