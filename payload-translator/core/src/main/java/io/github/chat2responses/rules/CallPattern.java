package io.github.chat2responses.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What a call looks like, in the notation that {@code libraries.yml} explains. */
public sealed interface CallPattern {
    /** Stands for any name. */
    String ANY = "*";

    /**
     * A chain of method calls, such as {@code chat().completions().create(...)}.
     *
     * @param methods their names in order; never empty
     */
    record Chain(List<String> methods) implements CallPattern {
        /** Keeps its own copy. */
        public Chain {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A method call on a value of some type.
     *
     * @param type the type's simple name, or {@link #ANY}
     * @param method the method's name, or {@link #ANY}
     */
    record Member(String type, String method) implements CallPattern {}

    /**
     * A type that is constructed, or named as an argument ({@code Type.class}).
     *
     * @param type its simple name
     * @param isConstructed whether it is constructed
     */
    record TypeUse(String type, boolean isConstructed) implements CallPattern {}

    /**
     * Reads the notation.
     *
     * @param text for example {@code "chat.completions.create"} or {@code "OpenAiService#createRun"}
     * @return what it says
     */
    @JsonCreator
    static CallPattern parse(String text) {
        int member = text.indexOf('#');
        if (member >= 0) {
            return new Member(text.substring(0, member), text.substring(member + 1));
        }
        if (text.startsWith("new ") || text.startsWith("class ")) {
            return new TypeUse(text.substring(text.indexOf(' ') + 1), text.startsWith("new "));
        }
        return new Chain(List.of(text.split("\\.")));
    }

    /**
     * Whether a method call on a known type fits.
     *
     * @param type the type's qualified name
     * @param name the method's name
     * @param isAssistants whether the type is one of the Assistants API
     * @return whether it does; a chain never does
     */
    default boolean isCallOn(String type, String name, boolean isAssistants) {
        return this instanceof Member member
                && (member.type().equals(ANY) || type.endsWith("." + member.type()))
                && (member.method().equals(ANY) ? isAssistants : member.method().equals(name));
    }
}
