package io.github.chat2responses.recipes.langchain4j;

import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.xml.tree.Xml;

/** LangChain4j's other modules in the builds of a project, beside those whose version is raised. */
final class Modules {
    /** The modules that are raised. */
    private static final Pattern RAISED = Pattern.compile("langchain4j(-bom|-core|-open-ai)?");

    /** Modules that call what is no part of the library's promise. */
    private static final String AGENTIC = "langchain4j-agentic";

    private static final String STARTER = "spring-boot";
    /** An artifact of the group in Gradle's files, with a version, or a name or nothing in its place. */
    private static final Pattern COORDINATES =
            Pattern.compile("dev\\.langchain4j(?::|['\"]\\s*,\\s*name\\s*[:=]\\s*['\"])([\\w-]+)(:\\d)?");

    private static final Pattern WITHOUT_VERSION =
            Pattern.compile("dev\\.langchain4j:([\\w-]+)['\"](?!\\s*,\\s*version)");

    /** What makes the versions of a BOM count for all that needs the modules. */
    private static final Pattern MAVEN_BOM = Pattern.compile("\\bmavenBom\\b|\\benforcedPlatform\\b");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m)(?<!:)//.*$");

    /** Properties that have the version which is raised. */
    private final Set<String> properties = new HashSet<>();

    private final List<Other> others = new ArrayList<>();

    /** Modules whose version is written nowhere: a parent or another library's BOM has it, and keeps the core at its version. */
    private final List<Other> fromElsewhere = new ArrayList<>();

    private final Set<String> managed = new HashSet<>();
    private boolean bom;
    private boolean parentHasRaised;
    private @Nullable String alone;
    private @Nullable String doubt;

    /** Another module, with what a POM says is its version. */
    private record Other(String name, Optional<String> version, String path) {}

    /** In a POM, an older module that comes first keeps the library's core at its version. */
    void look(Xml.Document pom) {
        String path = Place.path(pom);
        pom.getRoot()
                .getChild("dependencyManagement")
                .flatMap(managed -> managed.getChild("dependencies"))
                .ifPresent(all -> all.getChildren("dependency").forEach(dependency -> {
                    raised(dependency);
                    managed.add(text(dependency, "artifactId"));
                }));
        List<Xml.Tag> dependencies = pom.getRoot()
                .getChild("dependencies")
                .map(all -> all.getChildren("dependency"))
                .orElse(List.of());
        Optional<Other> first = Optional.empty();
        boolean hasRaised = false;
        for (Xml.Tag dependency : dependencies) {
            if (isOfGroup(dependency) && dependency.getChildValue("version").isEmpty()) {
                fromElsewhere.add(new Other(text(dependency, "artifactId"), Optional.empty(), path));
            }
            if (raised(dependency)) {
                hasRaised = true;
                first.ifPresent(other -> doubt = reason(other));
            } else if (isOther(dependency)) {
                Other other = new Other(text(dependency, "artifactId"), dependency.getChildValue("version"), path);
                others.add(other);
                first = first.or(
                        () -> Optional.of(other).filter(one -> one.version().isPresent()));
            }
        }
        if (hasRaised) {
            parentHasRaised |= pom.getRoot()
                    .getChildValue("packaging")
                    .filter("pom"::equals)
                    .isPresent();
        } else {
            first.ifPresent(other -> alone = reason(other));
        }
    }

    private static String reason(Other other) {
        return "`" + other.name() + "` has a version of its own (" + other.path() + ")";
    }

    private boolean raised(Xml.Tag dependency) {
        boolean raised = isOfGroup(dependency)
                && RAISED.matcher(text(dependency, "artifactId")).matches();
        if (raised) {
            bom |= text(dependency, "artifactId").endsWith("-bom");
            dependency
                    .getChildValue("version")
                    .filter(version -> version.startsWith("${"))
                    .ifPresent(properties::add);
        }
        return raised;
    }

    private static boolean isOfGroup(Xml.Tag dependency) {
        return text(dependency, "groupId").equals("dev.langchain4j");
    }

    private static boolean isOther(Xml.Tag dependency) {
        return (text(dependency, "groupId") + text(dependency, "artifactId")).contains("langchain4j");
    }

    private static String text(Xml.Tag tag, String child) {
        return tag.getChildValue(child).orElse("");
    }

    /** Gradle takes the highest version of what several modules need, unless Maven's BOMs count there. */
    void look(String path, String text) {
        String code = COMMENT.matcher(text).replaceAll("");
        if (MAVEN_BOM.matcher(code).find()) {
            WITHOUT_VERSION
                    .matcher(code)
                    .results()
                    .forEach(module -> fromElsewhere.add(new Other(module.group(1), Optional.empty(), path)));
        }
        Matcher found = COORDINATES.matcher(code);
        while (found.find()) {
            String name = found.group(1);
            if (RAISED.matcher(name).matches()) {
                bom |= name.endsWith("-bom");
            } else {
                others.add(new Other(name, Optional.ofNullable(found.group(2)), path));
            }
        }
    }

    /** Whether the versions of other modules are raised with it, so that their classes may change. */
    boolean goAlong() {
        return others.stream().anyMatch(this::goesAlong);
    }

    private boolean goesAlong(Other other) {
        return other.version().map(properties::contains).orElse(true);
    }

    /** What speaks against raising only the library itself. */
    Optional<String> doubt() {
        Optional<String> starter = others.stream()
                .filter(other -> other.name().contains(STARTER))
                .findFirst()
                .map(other -> "`" + other.name() + "` goes with a release of Spring Boot (" + other.path() + ")");
        Optional<String> agentic = others.stream()
                .filter(other -> other.name().startsWith(AGENTIC) && !goesAlong(other))
                .findFirst()
                .map(Modules::reason);
        Optional<String> elsewhere = fromElsewhere.stream()
                .filter(module -> !bom && !managed.contains(module.name()))
                .findFirst()
                .map(module -> "`" + module.name() + "` has its version from a parent or a BOM that is not here ("
                        + module.path() + ")");
        return starter.or(() -> agentic)
                .or(() -> elsewhere)
                .or(() -> Optional.ofNullable(bom ? null : doubt))
                .or(() -> Optional.ofNullable(bom || !parentHasRaised ? null : alone));
    }
}
