package io.github.chat2responses.recipes.replace;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A library whose place the official SDK takes.
 *
 * @param root what the names of its classes begin with
 * @param clients the simple names of its clients, which no one writes to JSON or a database
 * @param otherHosts the simple names of classes that a client for another host may be made from
 * @param chunk the class of the parts of a stream; empty if answers have the same
 * @param speaking names that its methods have and hardly any other's, so that a call without types may be one of them
 */
public record OldLibrary(String root, Set<String> clients, Set<String> otherHosts, String chunk, Set<String> speaking) {
    private static final String NEW = "com.openai.";
    private static final int DEEPEST = 6;

    /**
     * Whether a class is the library's.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean isOld(@Nullable JavaType type) {
        return name(type).startsWith(root);
    }

    /**
     * Whether a value of a type is, or holds, something of the library.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean mentionsOld(@Nullable JavaType type) {
        return mentions(type, name -> name.startsWith(root), 0);
    }

    /**
     * Whether a value of a type is, or holds, something of the library or of what takes its place.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean mentionsClient(@Nullable JavaType type) {
        return mentions(type, name -> name.startsWith(root) || name.startsWith(NEW), 0);
    }

    /**
     * Whether a method's head names types of the library.
     *
     * @param method the method
     * @return whether it does
     */
    public boolean headMentionsOld(JavaType.@Nullable Method method) {
        return method != null
                && (mentionsOld(method.getReturnType())
                        || method.getParameterTypes().stream().anyMatch(this::mentionsOld));
    }

    /**
     * Whether a value of a type is, or holds, one of a class.
     *
     * @param type the type
     * @param wanted the class
     * @return whether it is
     */
    public static boolean mentions(@Nullable JavaType type, String wanted) {
        return mentions(type, wanted::equals, 0);
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

    /**
     * The full name of a type, without its type arguments.
     *
     * @param type the type
     * @return its name; empty if it has none
     */
    public static String name(@Nullable JavaType type) {
        JavaType.FullyQualified qualified = TypeUtils.asFullyQualified(type);
        return qualified == null ? "" : qualified.getFullyQualifiedName();
    }
}
