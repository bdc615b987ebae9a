package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.List;

/** Which JSON libraries a code base has, by its build files and imports. */
final class JsonLibraries {
    private boolean hasJackson;
    private boolean hasJsonB;

    void read(List<String> imports) {
        hasJackson |= imports.stream()
                .anyMatch(name -> name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson."));
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
