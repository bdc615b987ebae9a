package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.source.JavaTypes;
import org.openrewrite.java.tree.JavaType;

/** Names for variables and methods: the same text for the same one in every file. */
public final class Keys {
    private Keys() {}

    /**
     * A variable. Two of one name in one method share a key, which joins too much, never too little.
     *
     * @param variable the variable
     * @return its key
     */
    public static String variable(JavaType.Variable variable) {
        JavaType owner = variable.getOwner();
        String place = owner instanceof JavaType.Method method ? method(method) : JavaTypes.name(owner);
        return place + "#" + variable.getName();
    }

    /**
     * A method by its class, name and number of parameters, so that overloads share a key.
     *
     * @param method the method
     * @return its key
     */
    public static String method(JavaType.Method method) {
        return JavaTypes.name(method.getDeclaringType())
                + "."
                + method.getName()
                + "/"
                + method.getParameterTypes().size();
    }

    /**
     * A parameter, seen from the caller, who knows its position only.
     *
     * @param method the method
     * @param index the parameter's position
     * @return its key
     */
    public static String parameter(JavaType.Method method, int index) {
        return method(method) + "@" + index;
    }
}
