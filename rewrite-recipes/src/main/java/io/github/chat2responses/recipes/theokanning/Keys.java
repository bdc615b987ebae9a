package io.github.chat2responses.recipes.theokanning;

import org.openrewrite.java.tree.JavaType;

/** Names for variables and methods: the same text for the same one in every file. */
final class Keys {
    private Keys() {}

    /** Two variables of one name in one method share a key, which joins too much, never too little. */
    static String variable(JavaType.Variable variable) {
        JavaType owner = variable.getOwner();
        String place = owner instanceof JavaType.Method method ? method(method) : Vocabulary.name(owner);
        return place + "#" + variable.getName();
    }

    /** A method by its class, name and number of parameters, so that overloads share a key. */
    static String method(JavaType.Method method) {
        return Vocabulary.name(method.getDeclaringType())
                + "."
                + method.getName()
                + "/"
                + method.getParameterTypes().size();
    }

    /** A parameter, seen from the caller, who knows its position only. */
    static String parameter(JavaType.Method method, int index) {
        return method(method) + "@" + index;
    }
}
