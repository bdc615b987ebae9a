package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a Gradle build takes the newest of several versions, as it does by itself, so that both clients run. */
final class GradleVersions {
    private static final Pattern SETS =
            Pattern.compile("resolutionStrategy|enforcedPlatform|strictly|\\bforce\\b|dependencyManagement\\s*\\{");
    private static final Pattern BOOT =
            Pattern.compile("org\\.springframework\\.boot['\"]\\)?\\s*version\\s*\\(?['\"]([\\d.]+)");

    private GradleVersions() {}

    static Optional<String> doubt(String script, List<Build> all) {
        if (SETS.matcher(script).find()) {
            return Optional.of(
                    "the build sets versions itself; say there that both clients run with OkHttp 4.12, and Jackson"
                            + " 2.13.4 or newer");
        }
        if (!script.contains("io.spring.dependency-management")) {
            return Optional.empty();
        }
        Optional<String> boot = all.stream()
                .map(build -> BOOT.matcher(build.file().printAll()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        return boot.filter(PomVersions::isNewBoot).isPresent() ? Optional.empty() : Optional.of(PomVersions.OLD_BOOT);
    }
}
