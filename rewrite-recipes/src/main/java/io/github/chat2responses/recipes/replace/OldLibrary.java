package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/**
 * A library whose place the official SDK takes.
 *
 * @param root what the names of its classes begin with
 * @param clients the simple names of its clients, which no one writes to JSON or a database
 * @param otherHosts the simple names of classes that a client for another host may be made from
 * @param chunk the class of the parts of a stream; empty if answers have the same
 * @param speaking names that its methods have and hardly any other's, so that a call without types may be one of them
 * @param carriers what the names of classes begin with that pass its values on, whatever their class, as streams do
 */
public record OldLibrary(
        String root,
        Set<String> clients,
        Set<String> otherHosts,
        String chunk,
        Set<String> speaking,
        Set<String> carriers) {
    private static final String NEW = "com.openai.";

    /**
     * Whether code of a class only passes values on.
     *
     * @param owner the class
     * @return whether it does
     */
    public boolean isCarrier(String owner) {
        return carriers.stream().anyMatch(owner::startsWith);
    }

    /**
     * Whether a class is the library's.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean isOld(@Nullable JavaType type) {
        return JavaTypes.name(type).startsWith(root);
    }

    /**
     * Whether a value of a type is, or holds, something of the library.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean mentionsOld(@Nullable JavaType type) {
        return JavaTypes.mentions(type, name -> name.startsWith(root));
    }

    /**
     * Whether a value of a type is, or holds, something of the library or of what takes its place.
     *
     * @param type the type
     * @return whether it is
     */
    public boolean mentionsClient(@Nullable JavaType type) {
        return JavaTypes.mentions(type, name -> name.startsWith(root) || name.startsWith(NEW));
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
}
