package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.Optional;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A property of a class that JSON is bound to: a field or a record's component.
 *
 * @param name its name in Java
 * @param json its name in JSON
 * @param declaration where it is declared
 */
record Property(String name, String json, J.VariableDeclarations declaration) {

    JavaType type() {
        JavaType type = declaration.getType();
        return type == null ? JavaType.Unknown.getInstance() : type;
    }

    /** The name of its class; empty if it is none or unknown. */
    String typeName() {
        return Shapes.name(type());
    }

    /** Whether it is an array. */
    boolean isArray() {
        return type() instanceof JavaType.Array;
    }

    /** The class of its elements, if it is a list or an array. */
    Optional<String> element() {
        if (type() instanceof JavaType.Array array) {
            return Optional.of(Shapes.name(array.getElemType())).filter(name -> !name.isEmpty());
        }
        JavaType.Parameterized list = TypeUtils.asParameterized(type());
        return list != null
                        && list.getTypeParameters().size() == 1
                        && Shapes.name(list).matches("java\\.util\\.(List|ArrayList|Collection)")
                ? Optional.of(Shapes.name(list.getTypeParameters().get(0))).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    boolean isText() {
        return typeName().equals("java.lang.String");
    }

    /** Whether it may be null. */
    boolean isReference() {
        return !(type() instanceof JavaType.Primitive primitive) || primitive == JavaType.Primitive.String;
    }

    J.VariableDeclarations.NamedVariable variable() {
        return declaration.getVariables().get(0);
    }

    boolean isNamed(String accessor) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return accessor.equals(name) || accessor.equals("get" + capital);
    }
}
