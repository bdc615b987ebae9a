package io.github.chat2responses.recipes.source;

import java.util.Set;
import org.openrewrite.java.tree.JavaType;

/** The logging libraries: what goes to them is for people to read. */
public final class Loggers {
    private static final Set<String> NAMES = Set.of(
            "java.util.logging.Logger",
            "java.lang.System$Logger",
            "org.slf4j.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.commons.logging.Log",
            "org.jboss.logging.Logger",
            "org.jboss.logging.BasicLogger");

    private Loggers() {}

    /**
     * Whether a method writes a log line.
     *
     * @param method the method
     * @return whether it is one of a logger
     */
    public static boolean have(JavaType.Method method) {
        return NAMES.contains(method.getDeclaringType().getFullyQualifiedName());
    }
}
