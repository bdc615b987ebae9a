package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Coordinates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/**
 * One build file, which gets the official SDK in the place of the old client, or beside it. Without more both do not run on one
 * class path: the old client brings OkHttp 3 and a Jackson that the official SDK does not run with.
 *
 * @param file the build file
 * @param ownProjects the Gradle projects here that are the old client themselves
 */
record Build(SourceFile file, Set<String> ownProjects) {
    private static final String OLD_GROUP = "com.theokanning.openai-gpt3-java";
    private static final String GROUP = "com.openai";
    private static final String ARTIFACT = "openai-java";

    /** The newest release that deprecates no model constant, which would break builds that fail on warnings. */
    private static final String VERSION = "4.75.1";

    private static final Pattern LINE = Pattern.compile("(?m)^([ \\t]*)(\\w+)([ (]+)(['\"])"
            + Pattern.quote(OLD_GROUP)
            + ":[\\w-]+:[^'\"]+['\"](\\)?)[ \\t]*(\\R|\\z)");
    private static final Pattern PARTS = Pattern.compile(
            "(?m)^([ \\t]*)(\\w+)([ (]+)group\\s*[:=]\\s*(['\"])"
                    + Pattern.quote(OLD_GROUP)
                    + "['\"]\\s*,\\s*name\\s*[:=]\\s*['\"][\\w-]+['\"]\\s*,\\s*version\\s*[:=]\\s*['\"][^'\"]+['\"](\\)?)[ \\t]*(\\R|\\z)");

    /** What mvnrepository.com writes above a dependency that is copied from there. */
    private static final Pattern LINK =
            Pattern.compile("(mvnrepository\\.com/artifact/)" + Pattern.quote(OLD_GROUP) + "/[\\w-]+");

    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");

    /** Lines that are comments; what follows code in a line may be a part of a text. */
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("(?m)^[ \\t]*(//|/\\*|\\*).*$");

    /** {@code implementation project(":service")} */
    private static final Pattern PROJECT = Pattern.compile(
            "(?m)^([ \\t]*)(\\w+)([ (]+)project\\(\\s*(['\"])([\\w:-]+)['\"]\\s*\\)(\\)?)[ \\t]*(\\R|\\z)");

    static Optional<Build> of(SourceFile file) {
        String name = file.getSourcePath().getFileName().toString();
        boolean is = name.equals("pom.xml") || name.equals("build.gradle") || name.equals("build.gradle.kts");
        return is ? Optional.of(new Build(file, Set.of())) : Optional.empty();
    }

    /** The folder whose sources it builds. */
    Path folder() {
        Path folder = file.getSourcePath().getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** The name that other Gradle projects call it by. */
    String project() {
        return folder().toString().isEmpty()
                ? ""
                : ":" + folder().toString().replace('\\', ':').replace('/', ':');
    }

    boolean hasOldClient() {
        return namesOldClient(file) || needsOwnProject().isPresent();
    }

    /** Whether a file names the old client other than in comments. */
    private static boolean namesOldClient(SourceFile build) {
        Pattern comment = build instanceof Xml.Document ? XML_COMMENT : SCRIPT_COMMENT;
        return comment.matcher(build.printAll()).replaceAll("").contains(OLD_GROUP);
    }

    private static String linked(String text) {
        return LINK.matcher(text).replaceAll("$1" + GROUP + "/" + ARTIFACT);
    }

    /** Where a script names one of the projects that are the old client. */
    private Optional<MatchResult> needsOwnProject() {
        return PROJECT.matcher(file instanceof PlainText script && !ownProjects.isEmpty() ? script.getText() : "")
                .results()
                .filter(found -> ownProjects.contains(found.group(5)))
                .findFirst();
    }

    /** Whether it names an artifact or a part of its name. */
    boolean names(String artifact) {
        return text().contains(artifact);
    }

    private String text() {
        return file.printAll();
    }

    /**
     * The same build file with the official SDK; empty if it is not certain how.
     *
     * @param brought what came with the old client and is still needed
     */
    Optional<SourceFile> moved(Collection<Brought> brought) {
        if (!namesOldClient(file)) {
            return Optional.empty();
        }
        SourceFile moved = file instanceof Xml.Document pom
                ? pom(pom, brought)
                : file instanceof PlainText script ? script.withText(script(script.getText(), brought)) : file;
        return namesOldClient(moved) ? Optional.empty() : Optional.of(moved);
    }

    /** The same build file with the official SDK after the old client; empty if it is not certain how. */
    Optional<SourceFile> beside() {
        if (hasSdk()) {
            return Optional.of(file);
        }
        SourceFile both = file instanceof Xml.Document pom
                ? besides(pom)
                : file instanceof PlainText script ? script.withText(besides(script)) : file;
        return both.printAll().equals(text()) ? Optional.empty() : Optional.of(both);
    }

    private boolean hasSdk() {
        return file instanceof Xml.Document pom
                ? new Coordinates(GROUP, ARTIFACT).isDependencyOf(pom)
                : text().contains(GROUP + ":" + ARTIFACT);
    }

    private String besides(PlainText file) {
        String script = file.getText();
        for (Pattern form : List.of(LINE, PARTS)) {
            Matcher match = form.matcher(script);
            if (match.find()) {
                String end = match.group(6).isEmpty() ? "\n" : match.group(6);
                String line = line(match, GROUP + ":" + ARTIFACT + ":" + VERSION);
                String before =
                        script.substring(0, match.end()) + (match.group(6).isEmpty() ? end : "");
                return before + line + (match.group(6).isEmpty() ? end : "") + script.substring(match.end());
            }
        }
        return needsOwnProject().map(found -> afterProject(script, found)).orElse(script);
    }

    private static String afterProject(String script, MatchResult project) {
        String end = project.group(7).isEmpty() ? "\n" : project.group(7);
        String line = project.group(1) + project.group(2) + project.group(3) + project.group(4) + GROUP + ":" + ARTIFACT
                + ":" + VERSION + project.group(4) + project.group(6) + end;
        String before = script.substring(0, project.end()) + (project.group(7).isEmpty() ? end : "");
        return before + line + script.substring(project.end());
    }

    private static Xml.Document besides(Xml.Document pom) {
        Xml.Tag root = pom.getRoot();
        List<Content> parts = root.getContent() == null ? List.of() : new ArrayList<>(root.getContent());
        return pom.withRoot(root.withContent(ListUtils.map(
                parts,
                part -> part instanceof Xml.Tag list && list.getName().equals("dependencies") ? besides(list) : part)));
    }

    private static Xml.Tag besides(Xml.Tag list) {
        List<Content> entries = list.getContent() == null ? List.of() : new ArrayList<>(list.getContent());
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i) instanceof Xml.Tag entry && isOld(entry)) {
                List<Content> both = new ArrayList<>(entries);
                String prefix = entry.getPrefix();
                both.add(i + 1, sdk(entry).withPrefix(prefix.substring(Math.max(0, prefix.lastIndexOf('\n')))));
                return list.withContent(both);
            }
        }
        return list;
    }

    private static String script(String text, Collection<Brought> brought) {
        List<String> wanted = new ArrayList<>();
        if (!text.contains(GROUP + ":" + ARTIFACT)) {
            wanted.add(GROUP + ":" + ARTIFACT + ":" + VERSION);
        }
        brought.forEach(artifact -> wanted.add(artifact.line()));
        String result = linked(text);
        for (Pattern form : List.of(LINE, PARTS)) {
            result = form.matcher(result).replaceAll(match -> {
                String lines = wanted.stream()
                        .map(artifact -> line(match, artifact))
                        .collect(Collectors.joining(match.group(6).isEmpty() ? "\n" : ""));
                wanted.clear();
                return Matcher.quoteReplacement(lines);
            });
        }
        return result;
    }

    /** The line of a dependency in the place of another. */
    private static String line(MatchResult old, String artifact) {
        return old.group(1)
                + old.group(2)
                + old.group(3)
                + old.group(4)
                + artifact
                + old.group(4)
                + old.group(5)
                + old.group(6);
    }

    private static Xml.Document pom(Xml.Document pom, Collection<Brought> brought) {
        boolean[] has = {new Coordinates(GROUP, ARTIFACT).isDependencyOf(pom)};
        List<Brought> wanted = new ArrayList<>(brought);
        Set<String> properties = new HashSet<>();
        Xml.Document moved = (Xml.Document)
                new XmlVisitor<Integer>() {
                    @Override
                    public Xml visitTag(Xml.Tag tag, Integer p) {
                        boolean isList = tag.getName().equals("dependencies")
                                && getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag owner
                                && (owner.getName().equals("project")
                                        || owner.getName().equals("dependencyManagement"));
                        return isList ? entries(tag) : super.visitTag(tag, p);
                    }

                    private Xml.Tag entries(Xml.Tag list) {
                        boolean managed = getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag owner
                                && owner.getName().equals("dependencyManagement");
                        List<Content> kept = new ArrayList<>();
                        if (list.getContent() != null) {
                            for (Content content : list.getContent()) {
                                if (!(content instanceof Xml.Tag entry) || !isOld(entry)) {
                                    kept.add(
                                            content instanceof Xml.Comment comment
                                                    ? comment.withText(linked(comment.getText()))
                                                    : content);
                                    continue;
                                }
                                entry.getChildValue("version")
                                        .filter(value -> value.startsWith("${"))
                                        .ifPresent(value -> properties.add(value.substring(2, value.length() - 1)));
                                if (!managed && !has[0]) {
                                    has[0] = true;
                                    kept.add(sdk(entry));
                                } else if (isLink(kept)) {
                                    kept.remove(kept.size() - 1);
                                }
                                if (!managed) {
                                    wanted.forEach(artifact -> kept.add(dependency(artifact, entry)));
                                    wanted.clear();
                                }
                            }
                        }
                        return list.withContent(kept);
                    }
                }.visitNonNull(pom, 0);
        return pom.getRoot().getChild("modules").isPresent() ? moved : withoutUnused(moved, properties);
    }

    /** Whether the last thing above a dependency is a link to the artifact that takes its place. */
    private static boolean isLink(List<Content> above) {
        return !above.isEmpty()
                && above.get(above.size() - 1) instanceof Xml.Comment comment
                && comment.getText().contains("mvnrepository.com/artifact/" + GROUP + "/" + ARTIFACT);
    }

    /** The properties that kept the old version go, too, unless something else names them. */
    private static Xml.Document withoutUnused(Xml.Document pom, Set<String> properties) {
        String text = pom.printAll();
        return (Xml.Document)
                new XmlVisitor<Integer>() {
                    @Override
                    public Xml visitTag(Xml.Tag tag, Integer p) {
                        boolean isList = tag.getName().equals("properties")
                                && getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag owner
                                && owner.getName().equals("project");
                        return isList ? without(tag) : super.visitTag(tag, p);
                    }

                    private Xml.Tag without(Xml.Tag list) {
                        return list.withContent(ListUtils.map(
                                list.getContent(),
                                content -> content instanceof Xml.Tag property
                                                && properties.contains(property.getName())
                                                && !text.contains("${" + property.getName() + "}")
                                        ? null
                                        : content));
                    }
                }.visitNonNull(pom, 0);
    }

    private static boolean isOld(Xml.Tag entry) {
        return entry.getChildValue("groupId").filter(OLD_GROUP::equals).isPresent();
    }

    /** The dependency on the SDK, with the scope and in the layout of the old one. */
    private static Xml.Tag sdk(Xml.Tag entry) {
        return new Coordinates(GROUP, ARTIFACT).inPlaceOf(entry, VERSION);
    }

    private static Xml.Tag dependency(Brought artifact, Xml.Tag entry) {
        String prefix = entry.getPrefix();
        return artifact.coordinates()
                .inPlaceOf(entry, artifact.version())
                .withId(Tree.randomId())
                .withPrefix(prefix.substring(Math.max(0, prefix.lastIndexOf('\n'))));
    }
}
