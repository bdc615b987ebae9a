package io.github.chat2responses.recipes.shim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Which modules get the shim, and the dependency that they need for it. */
public final class Adoption {
    private static final String GROUP = "io.github.chat2responses";
    private static final Pattern DEPENDENCIES = Pattern.compile("(?m)^([ \\t]*)dependencies\\s*\\{[ \\t]*\\R");

    private final ShimClient client;
    private final Set<Path> changed = new HashSet<>();
    private final Set<Path> builds = new TreeSet<>();

    Adoption(ShimClient client) {
        this.client = client;
    }

    ShimClient client() {
        return client;
    }

    void changes(Path file) {
        changed.add(file);
    }

    /** Notes a build file that can take a dependency. */
    void isBuild(SourceFile file) {
        String name = file.getSourcePath().getFileName().toString();
        boolean takes = switch (name) {
            case "pom.xml" ->
                file instanceof Xml.Document pom
                        && pom.getRoot().getChild("dependencies").isPresent();
            case "build.gradle", "build.gradle.kts" ->
                file instanceof PlainText build
                        && DEPENDENCIES.matcher(build.getText()).find();
            default -> false;
        };
        if (takes) {
            builds.add(file.getSourcePath());
        }
    }

    /** Whether the module of a file can get the dependency, without which new code would not compile. */
    boolean mayChange(Path file) {
        return Stream.of("pom.xml", "build.gradle", "build.gradle.kts")
                .anyMatch(name -> nearest(file, Path.of(name)).isPresent());
    }

    /** Whether a build file is that of a module with a changed file: no build file of the same name is nearer to it. */
    private boolean isOfChanged(Path build) {
        return changed.stream()
                .anyMatch(file -> nearest(file, build).filter(build::equals).isPresent());
    }

    private Optional<Path> nearest(Path file, Path like) {
        Path folder = file.getParent();
        while (folder != null) {
            Path candidate = folder.resolve(like.getFileName());
            if (builds.contains(candidate)) {
                return Optional.of(candidate);
            }
            folder = folder.getParent();
        }
        Path top = Path.of(like.getFileName().toString());
        return builds.contains(top) ? Optional.of(top) : Optional.empty();
    }

    /** A POM with the dependency, if its module needs one and has none. */
    Xml.Document withDependency(Xml.Document pom) {
        if (!pom.getSourcePath().endsWith("pom.xml") || !isOfChanged(pom.getSourcePath()) || has(pom.printAll())) {
            return pom;
        }
        return (Xml.Document)
                new XmlVisitor<Integer>() {
                    @Override
                    public Xml visitTag(Xml.Tag tag, Integer p) {
                        boolean isList = tag.getName().equals("dependencies")
                                && getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag project
                                && project.getName().equals("project");
                        return isList ? withEntry(tag) : super.visitTag(tag, p);
                    }
                }.visitNonNull(pom, 0);
    }

    private Xml.Tag withEntry(Xml.Tag dependencies) {
        String outer = line(dependencies.getPrefix());
        String line = dependencies.getChildren().isEmpty()
                ? outer + "  "
                : line(dependencies.getChildren().get(0).getPrefix());
        String unit = line.length() > outer.length() ? line.substring(outer.length()) : "  ";
        Xml.Tag entry = Xml.Tag.build("<dependency>"
                + line
                + unit
                + "<groupId>"
                + GROUP
                + "</groupId>"
                + line
                + unit
                + "<artifactId>"
                + client.artifact()
                + "</artifactId>"
                + line
                + unit
                + "<version>"
                + Version.CURRENT
                + "</version>"
                + line
                + "</dependency>");
        List<Content> content = new ArrayList<>();
        if (dependencies.getContent() != null) {
            content.addAll(dependencies.getContent());
        }
        content.add(entry.withPrefix(line));
        return dependencies.withContent(content);
    }

    private static String line(String prefix) {
        int start = prefix.lastIndexOf('\n');
        return start < 0 ? "\n" : prefix.substring(start);
    }

    /** A build script of Gradle with the dependency, if its module needs one and has none. */
    PlainText withDependency(PlainText build) {
        String name = build.getSourcePath().getFileName().toString();
        boolean kotlin = name.equals("build.gradle.kts");
        if (!(kotlin || name.equals("build.gradle")) || !isOfChanged(build.getSourcePath()) || has(build.getText())) {
            return build;
        }
        Matcher block = DEPENDENCIES.matcher(build.getText());
        if (!block.find()) {
            return build;
        }
        String coordinates = GROUP + ":" + client.artifact() + ":" + Version.CURRENT;
        String line = block.group(1) + "    "
                + (kotlin ? "implementation(\"" + coordinates + "\")" : "implementation '" + coordinates + "'") + "\n";
        return build.withText(build.getText().substring(0, block.end())
                + line
                + build.getText().substring(block.end()));
    }

    private boolean has(@Nullable String text) {
        return text != null && text.contains(client.artifact());
    }
}
