package io.github.chat2responses.recipes.rawhttp.dto;

import org.openrewrite.java.tree.J;

/** Which JSON libraries a code base has, by its build files and imports. */
final class JsonLibraries {
    private boolean hasJackson;
    private boolean hasJsonB;

    void read(J.CompilationUnit file) {
        hasJackson |= file.getImports().stream()
                .anyMatch(line -> line.getTypeName().matches("(com\\.fasterxml|tools)\\.jackson\\..*"));
    }

    void read(String build) {
        hasJackson |= build.contains("jackson-")
                || build.contains("-jackson")
                || build.contains("spring-boot-starter-web")
                || build.contains("spring-boot-starter-json");
        hasJsonB |= build.contains("jsonb") || build.contains("json-binding") || build.contains("yasson");
    }

    /** Whether Jackson's annotations are on the class path. */
    boolean hasJackson() {
        return hasJackson;
    }

    /** Whether a container may bind JSON with another library, which does not look at Jackson's annotations. */
    boolean hasJsonB() {
        return hasJsonB;
    }
}
