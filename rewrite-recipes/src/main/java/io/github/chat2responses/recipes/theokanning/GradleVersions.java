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
        List<String> scripts = scripts(all);
        if (scripts.stream().anyMatch(script -> SETS.matcher(script).find())) {
            return Optional.of(
                    "the build sets versions itself; say there that both clients run with OkHttp 4.12, and Jackson from 2.13.4"
                            + " to 2.19");
        }
        boolean known = !bySpring(scripts)
                || (!boots(scripts).isEmpty() && boots(scripts).stream().allMatch(PomVersions::runsBoth));
        return known ? Optional.empty() : Optional.of(PomVersions.OTHER_BOOT);
    }

    /** What is against the official SDK in the place of the old client. */
    static Optional<String> againstSdk(List<Build> all) {
        List<String> scripts = scripts(all);
        boolean isOld = bySpring(scripts) && !boots(scripts).stream().allMatch(PomVersions::runsSdk);
        return isOld ? Optional.of(PomVersions.OLD_BOOT) : Optional.empty();
    }

    private static List<String> scripts(List<Build> all) {
        return all.stream()
                .map(build -> build.file())
                .filter(PlainText.class::isInstance)
                .map(SourceFile::printAll)
                .toList();
    }

    /** Whether Spring's plugin sets the versions that its BOM has. */
    private static boolean bySpring(List<String> scripts) {
        return scripts.stream().anyMatch(script -> script.contains("io.spring.dependency-management"));
    }

    private static List<String> boots(List<String> scripts) {
        return scripts.stream()
                .flatMap(script -> BOOT.matcher(script).results())
                .map(found -> found.group(1))
                .toList();
    }
}
