package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whose method a call is, also where the classes are missing and only names are there. */
final class Types {
    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

    private Types() {}

    /** The full name of a class, empty if it is none or unknown. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified known = TypeUtils.asFullyQualified(type);
        return known == null || known instanceof JavaType.Unknown ? "" : known.getFullyQualifiedName();
    }

    /** The type of the elements of a list or an array; null if it is neither, or not known. */
    static @Nullable JavaType element(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            return array.getElemType();
        }
        return type instanceof JavaType.Parameterized list
                        && list.getTypeParameters().size() == 1
                ? list.getTypeParameters().get(0)
                : null;
    }

    /** Whether a call is of a class's method; if nothing is known of it, the names in the code decide. */
    static boolean isOn(SourceIndex index, J.MethodInvocation call, String owner) {
        JavaType.Method type = call.getMethodType();
        if (type != null && !name(type.getDeclaringType()).isEmpty()) {
            return TypeUtils.isOfClassType(type.getDeclaringType(), owner)
                    || TypeUtils.isAssignableTo(owner, type.getDeclaringType())
                    || (call.getSelect() != null
                            && TypeUtils.isAssignableTo(owner, call.getSelect().getType()));
        }
        return Written.isOn(index, call, owner);
    }

    /** Whether an object of a class is made. */
    static boolean isNew(SourceIndex index, J.NewClass creation, String type) {
        String known = name(creation.getType());
        if (!known.isEmpty()) {
            return known.equals(type);
        }
        return creation.getClazz() != null
                && Written.means(index, creation.getClazz().toString(), type);
    }

    /** A class's name without its package and type parameters. */
    static String simple(String name) {
        String plain = name.replaceFirst("<.*", "").strip();
        return plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('$')) + 1);
    }

    /** Whether the value of an expression is certainly a text. */
    static boolean isText(Expression expression) {
        return TypeUtils.isString(expression.getType());
    }

    /** Whether the value of an expression is certainly a builder of a text, which all libraries write as its text. */
    static boolean isBuilder(Expression expression) {
        return BUILDERS.contains(name(expression.getType()));
    }

    /** Whether the value of an expression is certainly a number. */
    static boolean isNumber(Expression expression) {
        JavaType type = expression.getType();
        if (type instanceof JavaType.Primitive primitive) {
            return switch (primitive) {
                case Byte, Short, Int, Long, Float, Double -> true;
                default -> false;
            };
        }
        return switch (name(type)) {
            case "java.lang.Byte",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double",
                    "java.math.BigInteger",
                    "java.math.BigDecimal" -> true;
            default -> false;
        };
    }

    /** Whether the value of an expression is certainly true or false. */
    static boolean isBoolean(Expression expression) {
        return expression.getType() == JavaType.Primitive.Boolean
                || name(expression.getType()).equals("java.lang.Boolean");
    }

    /** Whether a value is certainly a text, a number, or true or false. */
    static boolean isPlain(Expression expression) {
        return isText(expression) || isNumber(expression) || isBoolean(expression);
    }
}
