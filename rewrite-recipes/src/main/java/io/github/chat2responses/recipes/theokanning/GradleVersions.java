package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;

/** Whether a Gradle build takes the newest of several versions, as it does by itself, so that both clients run. */
final class GradleVersions {
    private static final Pattern SETS =
            Pattern.compile("resolutionStrategy|enforcedPlatform|strictly|\\bforce\\b|dependencyManagement\\s*\\{");
    private static final Pattern BOOT =
            Pattern.compile("org\\.springframework\\.boot['\"]\\)?\\s*version\\s*\\(?['\"]([\\d.]+)");

    private GradleVersions() {}

    /** What is against both clients in any of the scripts, since those of one build run with each other's libraries. */
    static Optional<String> doubt(List<Build> all) {
        List<String> scripts = all.stream()
                .map(build -> build.file())
                .filter(PlainText.class::isInstance)
                .map(SourceFile::printAll)
                .toList();
        if (scripts.stream().anyMatch(script -> SETS.matcher(script).find())) {
            return Optional.of(
                    "the build sets versions itself; say there that both clients run with OkHttp 4.12, and Jackson from 2.13.4"
                            + " to 2.19");
        }
        boolean bySpring = scripts.stream().anyMatch(script -> script.contains("io.spring.dependency-management"));
        List<String> boots = scripts.stream()
                .flatMap(script -> BOOT.matcher(script).results())
                .map(found -> found.group(1))
                .toList();
        boolean known = !bySpring || (!boots.isEmpty() && boots.stream().allMatch(PomVersions::runsBoth));
        return known ? Optional.empty() : Optional.of(PomVersions.OTHER_BOOT);
    }
}
