package io.github.chat2responses.cli.apply;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.marker.JavaVersion;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** The Java release that each module of Maven or Gradle compiles for, which decides what new code may use. */
final class JavaLevels {
    private static final List<String> PROPERTIES =
            List.of("maven.compiler.release", "maven.compiler.source", "java.version");

    /** {@code sourceCompatibility = '1.8'}, {@code JavaLanguageVersion.of(17)}, {@code options.release = 8} and the like. */
    private static final Pattern GRADLE = Pattern.compile(
            "(?:sourceCompatibility\\s*=?\\s*['\"]?(?:JavaVersion\\.)?(?:VERSION_)?|JavaLanguageVersion\\.of\\(|release(?:\\.set\\(|\\s*=\\s*)|jvmToolchain\\()"
                    + "(1[._])?(\\d+)");

    private final Map<Path, String> levels = new HashMap<>();

    JavaLevels(List<SourceFile> files) {
        for (SourceFile file : files) {
            Optional<String> level = file instanceof Xml.Document pom
                    ? level(pom)
                    : file instanceof PlainText build ? level(build) : Optional.empty();
            level.ifPresent(found -> levels.put(folder(file.getSourcePath()), found));
        }
    }

    private static Optional<String> level(PlainText build) {
        Matcher matcher = GRADLE.matcher(build.getText());
        return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** A Java source with its module's release noted on it; the file itself if its release is not known. */
    SourceFile mark(SourceFile file) {
        if (!(file instanceof J.CompilationUnit source)) {
            return file;
        }
        for (Path folder = folder(file.getSourcePath()); folder != null; folder = parent(folder)) {
            String level = levels.get(folder);
            if (level != null) {
                JavaVersion version = new JavaVersion(Tree.randomId(), "", "", level, level);
                return source.withMarkers(source.getMarkers().addIfAbsent(version));
            }
        }
        return file;
    }

    private static Path folder(Path file) {
        return file.getParent() == null ? Path.of("") : file.getParent();
    }

    private static @Nullable Path parent(Path folder) {
        if (folder.toString().isEmpty()) {
            return null;
        }
        return folder(folder);
    }

    private static Optional<String> level(Xml.Document pom) {
        Xml.Tag root = pom.getRoot();
        return PROPERTIES.stream()
                .map(name -> root.getChild("properties").flatMap(all -> all.getChildValue(name)))
                .flatMap(Optional::stream)
                .filter(value -> value.matches("[0-9.]+"))
                .findFirst()
                .or(() -> plugin(root));
    }

    /** The release in the compiler plugin's configuration, wherever that stands. */
    private static Optional<String> plugin(Xml.Tag tag) {
        if (tag.getName().equals("configuration")) {
            return tag.getChildValue("release")
                    .or(() -> tag.getChildValue("source"))
                    .filter(value -> value.matches("[0-9.]+"));
        }
        return tag.getChildren().stream()
                .map(JavaLevels::plugin)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
