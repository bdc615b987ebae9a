package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Coordinates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/**
 * One build file, which gets the official SDK in the place of the old client, or beside it where something else still needs
 * what it brings: both run on one class path.
 *
 * @param file the build file
 */
record Build(SourceFile file) {
    private static final String OLD = "azure-ai-openai";
    private static final String GROUP = "com.openai";
    private static final String ARTIFACT = "openai-java";

    /** The newest release that deprecates no model constant, which would break builds that fail on warnings. */
    private static final String VERSION = "4.75.1";

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*\\w+[ (]+(['\"])com\\.azure:" + OLD + "(?::[^'\"]+)?['\"]\\)?[ \\t]*(?:\\R|\\z)");
    private static final Pattern COORDINATES = Pattern.compile("com\\.azure:" + OLD + "(?::[^'\"]+)?");

    static Optional<Build> of(SourceFile file) {
        String name = file.getSourcePath().getFileName().toString();
        boolean is = name.equals("pom.xml") || name.equals("build.gradle") || name.equals("build.gradle.kts");
        return is ? Optional.of(new Build(file)) : Optional.empty();
    }

    /** The folder whose sources it builds. */
    Path folder() {
        Path folder = file.getSourcePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** Whether it has the old client, which is not the one for Assistants. */
    boolean hasOldClient() {
        return Pattern.compile(OLD + "(?!-)\\b").matcher(file.printAll()).find();
    }

    /** Whether it names an artifact. */
    boolean names(String artifact) {
        return file.printAll().contains(artifact);
    }

    /** Whether it has a dependency on an artifact of some name that is not the old client. */
    boolean declares(String artifact) {
        return COORDINATES
                .matcher(file.printAll())
                .replaceAll("")
                .replace(OLD, "")
                .contains(artifact);
    }

    /** The same build file with the official SDK; empty if it is not certain how. */
    Optional<SourceFile> moved(boolean keepsOld) {
        boolean has = file instanceof Xml.Document pom
                ? new Coordinates(GROUP, ARTIFACT).isDependencyOf(pom)
                : names(GROUP + ":" + ARTIFACT + ":");
        SourceFile moved = file instanceof Xml.Document document
                ? pom(document, keepsOld, has)
                : file instanceof PlainText script ? script.withText(script(script.getText(), keepsOld, has)) : file;
        boolean done = (has && keepsOld) || !moved.printAll().equals(file.printAll());
        return done && (keepsOld || !new Build(moved).hasOldClient()) ? Optional.of(moved) : Optional.empty();
    }

    private static String script(String text, boolean keepsOld, boolean has) {
        return LINE.matcher(text).replaceAll(match -> {
            String line = match.group();
            String added = has ? "" : COORDINATES.matcher(line).replaceAll(GROUP + ":" + ARTIFACT + ":" + VERSION);
            String end = line.endsWith("\n") || added.isEmpty() ? "" : "\n";
            return Matcher.quoteReplacement(keepsOld ? line + end + added : added);
        });
    }

    private static Xml.Document pom(Xml.Document pom, boolean keepsOld, boolean has) {
        return (Xml.Document)
                new XmlVisitor<Integer>() {
                    @Override
                    public Xml visitTag(Xml.Tag tag, Integer p) {
                        boolean isList = tag.getName().equals("dependencies")
                                && getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag owner
                                && owner.getName().equals("project");
                        return isList ? entries(tag) : super.visitTag(tag, p);
                    }

                    private Xml.Tag entries(Xml.Tag list) {
                        List<Content> kept = new ArrayList<>();
                        for (Content content : list.getContent() == null ? List.<Content>of() : list.getContent()) {
                            boolean isOld = content instanceof Xml.Tag entry && isOld(entry);
                            if (!isOld || keepsOld) {
                                kept.add(content);
                            }
                            if (isOld && !has) {
                                kept.add(new Coordinates(GROUP, ARTIFACT).inPlaceOf((Xml.Tag) content, VERSION));
                            }
                        }
                        return list.withContent(kept);
                    }
                }.visitNonNull(pom, 0);
    }

    private static boolean isOld(Xml.Tag entry) {
        return entry.getChildValue("artifactId").filter(OLD::equals).isPresent();
    }
}
