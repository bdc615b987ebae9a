package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Names for the things that groups are made of: the same text for the same variable, method or statement in every file. */
public final class Keys {
    private Keys() {}

    /**
     * A method by its class, name and number of parameters. Types of parameters are left out: a call and a declaration may
     * see them differently (type variables, missing types), and joining overloads is safe where losing a caller is not.
     */
    static String method(JavaType.Method method) {
        return method(
                JavaTypes.name(method.getDeclaringType()),
                method.getName(),
                method.getParameterTypes().size());
    }

    /** The same for a method that is nowhere declared. */
    static String method(String owner, String name, int parameters) {
        return "method " + owner + "." + name + "/" + parameters;
    }

    /** A parameter, seen from the caller, who knows its position only. */
    static String parameter(JavaType.Method method, int index) {
        return method(method) + "@" + index;
    }

    static String type(String name) {
        return "type " + name;
    }

    /** A variable by its owner and name; two of one name in one method share a key, which joins too much, never too little. */
    static String variable(JavaType.Variable variable) {
        JavaType owner = variable.getOwner();
        String place = owner instanceof JavaType.Method method ? method(method) : JavaTypes.name(owner);
        return "variable " + place + "#" + variable.getName();
    }

    /** The variable that an expression names, if it names one. */
    static @Nullable String variable(Expression expression) {
        Expression plain = expression.unwrap();
        JavaType.Variable variable = plain instanceof J.Identifier identifier
                ? identifier.getFieldType()
                : plain instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        return variable == null ? null : variable(variable);
    }

    /** The simple name of the class that a method or a field belongs to. */
    static String owner(String member) {
        String name = member.substring(member.indexOf(' ') + 1);
        int end = name.indexOf('#') >= 0 ? name.indexOf('#') : name.lastIndexOf('.');
        String type = end < 0 ? name : name.substring(0, end);
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** The innermost statement around a place; a method's head or a class's head counts as one. */
    static String statement(Cursor cursor) {
        return "statement " + innermost(cursor).getId();
    }

    static J innermost(Cursor cursor) {
        J last = null;
        for (Cursor at = cursor; at != null; at = at.getParent()) {
            if (at.getValue() instanceof J tree) {
                if (last != null
                        && (tree instanceof J.Block || tree instanceof J.Case || tree instanceof J.CompilationUnit)) {
                    return last;
                }
                last = tree;
            }
        }
        if (last == null) {
            throw new IllegalStateException("a cursor without a tree");
        }
        return last;
    }
}
