package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.Loggers;
import java.util.Set;
import org.openrewrite.java.tree.J;

/** Texts for people: they show what came, and nothing is done with it. */
final class People {
    private static final Set<String> LEVELS =
            Set.of("trace", "debug", "info", "warn", "error", "warning", "severe", "fine", "log");

    private People() {}

    static boolean isLog(J.MethodInvocation call) {
        if (call.getMethodType() != null
                && !Types.name(call.getMethodType().getDeclaringType()).isEmpty()) {
            return Loggers.have(call.getMethodType());
        }
        // Lombok makes the field when the code is compiled, so there is no type.
        return LEVELS.contains(call.getSimpleName())
                && call.getSelect() instanceof J.Identifier name
                && Set.of("log", "logger", "LOG", "LOGGER").contains(name.getSimpleName());
    }

    /** Whether a value goes into a log line or an exception, perhaps as a part of a text. */
    static boolean isFor(SourceIndex index, J value) {
        J parent = index.parent(value);
        if (parent instanceof J.Binary || parent instanceof J.Parentheses) {
            return isFor(index, parent);
        }
        return (parent instanceof J.MethodInvocation call && isLog(call))
                || (parent instanceof J.NewClass creation && isException(creation));
    }

    static boolean isException(J.NewClass creation) {
        String type = creation.getClazz() == null
                ? ""
                : Types.simple(creation.getClazz().toString());
        return type.endsWith("Exception") || type.endsWith("Error");
    }
}
