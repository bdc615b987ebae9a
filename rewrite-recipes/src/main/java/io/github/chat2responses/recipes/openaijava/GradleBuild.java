package io.github.chat2responses.recipes.openaijava;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;

/**
 * The version of the SDK in Gradle's files: build scripts, version catalogues and properties. They are read as text, because
 * the version stands in one of few forms there, and a program that only reads text needs no Gradle.
 */
final class GradleBuild {
    private static final String VERSION = "(\\d+\\.\\d+[\\w.-]*)";

    /** The forms that have the version itself, which is the first group. */
    private final Pattern written;

    /** The forms that name a variable, a property or an entry of the catalogue. */
    private final Pattern named;

    private final Set<String> names = new HashSet<>();

    GradleBuild(SdkArtifact artifact) {
        String group = Pattern.quote(artifact.group());
        String name = artifact.artifacts();
        String module = group + ":" + name;
        this.written = Pattern.compile(module
                + ":"
                + VERSION
                + "|group\\s*[:=]\\s*['\"]"
                + group
                + "['\"]\\s*,\\s*name\\s*[:=]\\s*['\"]"
                + name
                + "['\"]\\s*,\\s*version\\s*[:=]\\s*['\"]"
                + VERSION
                + "|module\\s*=\\s*\""
                + module
                + "\"\\s*,\\s*version\\s*=\\s*\""
                + VERSION);
        this.named = Pattern.compile(module
                + ":\\$\\{?([\\w.]+)"
                + "|module\\s*=\\s*\""
                + module
                + "\"\\s*,\\s*version\\.ref\\s*=\\s*\"([\\w.-]+)\""
                + "|name\\s*=\\s*\""
                + name
                + "\"\\s*,\\s*version\\.ref\\s*=\\s*\"([\\w.-]+)\"");
    }

    /** Whether a file may hold the version. */
    static boolean is(SourceFile file) {
        String path = file.getSourcePath().toString();
        return path.endsWith(".gradle")
                || path.endsWith(".gradle.kts")
                || path.endsWith(".versions.toml")
                || path.endsWith("gradle.properties");
    }

    /** Notes the names that a file gives the version. */
    void scan(String text) {
        named.matcher(text).results().map(GradleBuild::group).forEach(name -> {
            names.add(name);
            // A property of a project is also called by its last part.
            names.add(name.substring(name.lastIndexOf('.') + 1));
        });
    }

    /** The version that a file has, once all files were scanned. */
    Optional<String> version(String text) {
        return Stream.concat(
                        written.matcher(text).results().map(GradleBuild::group),
                        definitions(text).map(match -> match.group(2)))
                .findFirst();
    }

    /** The same text with each version raised that is older than the floor. */
    String raised(String text, String floor, String version) {
        UnaryOperator<String> raise = found -> SdkVersion.isOlder(found, floor) ? version : found;
        String result = replaced(written.matcher(text), raise);
        for (String name : names) {
            result = replaced(definition(name).matcher(result), raise);
        }
        return result;
    }

    private Stream<MatchResult> definitions(String text) {
        return names.stream().flatMap(name -> definition(name).matcher(text).results());
    }

    private static Pattern definition(String name) {
        return Pattern.compile("(?m)(^|[\\s.])" + Pattern.quote(name) + "\\s*=\\s*['\"]?" + VERSION);
    }

    private static String replaced(Matcher matcher, UnaryOperator<String> raise) {
        return matcher.replaceAll(match -> {
            String found = group(match);
            String whole = match.group();
            return Matcher.quoteReplacement(whole.substring(0, whole.length() - found.length()) + raise.apply(found));
        });
    }

    /** The last group that matched, which ends the match. */
    private static String group(MatchResult match) {
        for (int i = match.groupCount(); i > 0; i--) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        throw new IllegalStateException("every form has a group");
    }
}
