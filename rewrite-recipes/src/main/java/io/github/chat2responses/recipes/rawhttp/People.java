package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.Loggers;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Texts for people: they show what came, and nothing is done with it. */
final class People {
    private static final Set<String> LEVELS =
            Set.of("trace", "debug", "info", "warn", "error", "warning", "severe", "fine", "log");

    private static final Set<String> PRINTS = Set.of("println", "print", "printf", "format");

    private People() {}

    static boolean isLog(SourceIndex index, J.MethodInvocation call) {
        if (isLine(call, "System.err") || Loggers.classes().stream().anyMatch(type -> Types.isOn(index, call, type))) {
            return true;
        }
        // Lombok makes the field when the code is compiled, so there is no type; a plugin has its logger from its
        // server.
        return LEVELS.contains(call.getSimpleName()) && call.getMethodType() == null && isLogger(call.getSelect());
    }

    private static boolean isLogger(@Nullable Expression select) {
        return (select instanceof J.Identifier name
                        && Set.of("log", "logger", "LOG", "LOGGER").contains(name.getSimpleName()))
                || (select instanceof J.MethodInvocation getter
                        && getter.getSimpleName().equals("getLogger"));
    }

    /** Whether a call writes on the console, where a program may read it. The error stream is for people. */
    static boolean isConsoleLine(J.MethodInvocation call) {
        return isLine(call, "System.out");
    }

    private static boolean isLine(J.MethodInvocation call, String stream) {
        return PRINTS.contains(call.getSimpleName())
                && call.getSelect() != null
                && call.getSelect().toString().equals(stream);
    }

    /** Whether a value goes into a log line or an exception, perhaps as a part of a text. */
    static boolean isFor(SourceIndex index, J value) {
        J parent = index.parent(value);
        if (parent instanceof J.Binary || parent instanceof J.Parentheses) {
            return isFor(index, parent);
        }
        return (parent instanceof J.MethodInvocation call && isLog(index, call))
                || (parent instanceof J.NewClass creation && isException(creation));
    }

    /** The line on the console that shows a value, perhaps as a part of a text; empty if none does. */
    static Optional<J.MethodInvocation> consoleLine(SourceIndex index, J value) {
        J parent = index.parent(value);
        if (parent instanceof J.Binary || parent instanceof J.Parentheses) {
            return consoleLine(index, parent);
        }
        return parent instanceof J.MethodInvocation call && isConsoleLine(call) ? Optional.of(call) : Optional.empty();
    }

    static boolean isException(J.NewClass creation) {
        String type = creation.getClazz() == null
                ? ""
                : Types.simple(creation.getClazz().toString());
        return type.endsWith("Exception") || type.endsWith("Error");
    }
}
