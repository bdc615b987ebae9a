package io.github.chat2responses.recipes.openaijava;

import java.util.HashSet;
import java.util.Set;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Xml;

/**
 * Raises {@code com.openai:openai-java*} in Maven builds whose code was migrated. It edits the version where it is written,
 * in the dependency or in a property, and asks no repository, so that it works offline and gives the same result everywhere.
 */
final class DependencyStep {
    /** All code that recipes write compiles from here on. */
    static final String FLOOR = "4.56.0";
    /** The newest release that deprecates no model constant, which would break builds that fail on warnings. */
    private static final String VERSION = "4.75.1";

    /** The newest release that the recipes were tested with. */
    private static final String NEWEST = "4.100.0";

    private final GradleBuild gradle = new GradleBuild();
    private final Set<String> properties = new HashSet<>();

    /** Notes the properties that a POM keeps the SDK's version in. */
    void scan(Xml.Document pom) {
        new XmlVisitor<Integer>() {
            @Override
            public Xml visitTag(Xml.Tag tag, Integer p) {
                if (tag.getName().equals("dependency") && SdkVersion.isSdk(tag)) {
                    tag.getChildValue("version")
                            .filter(value -> value.startsWith("${") && value.endsWith("}"))
                            .ifPresent(value -> properties.add(value.substring(2, value.length() - 1)));
                }
                return super.visitTag(tag, p);
            }
        }.visit(pom, 0);
    }

    /** What Gradle's files have. */
    GradleBuild gradle() {
        return gradle;
    }

    /** Whether new code does not compile on a version. */
    static boolean isBelowFloor(String version) {
        return SdkVersion.isOlder(version, FLOOR);
    }

    /** The same build file with the version raised, if it is older than the new code needs. */
    PlainText raise(PlainText build) {
        return build.withText(gradle.raised(build.getText(), FLOOR, VERSION));
    }

    /** The same build file with the newest version, if it has an older one. */
    PlainText upgrade(PlainText build) {
        return build.withText(gradle.raised(build.getText(), NEWEST, NEWEST));
    }

    /** The same POM with the version raised, if it is older than the new code needs. */
    Xml.Document raise(Xml.Document pom) {
        return (Xml.Document) new RaiseVisitor(properties, FLOOR, VERSION).visitNonNull(pom, 0);
    }

    /** The same POM with the newest version, if it has an older one. */
    Xml.Document upgrade(Xml.Document pom) {
        return (Xml.Document) new RaiseVisitor(properties, NEWEST, NEWEST).visitNonNull(pom, 0);
    }

    private static final class RaiseVisitor extends XmlVisitor<Integer> {
        private final Set<String> properties;
        private final String floor;
        private final String version;

        RaiseVisitor(Set<String> properties, String floor, String version) {
            this.properties = properties;
            this.floor = floor;
            this.version = version;
        }

        @Override
        public Xml visitTag(Xml.Tag tag, Integer p) {
            Xml.Tag visited = (Xml.Tag) super.visitTag(tag, p);
            if (!(getCursor().getParentTreeCursor().getValue() instanceof Xml.Tag parent)) {
                return visited;
            }
            boolean property = parent.getName().equals("properties") && properties.contains(visited.getName());
            boolean written = visited.getName().equals("version")
                    && parent.getName().equals("dependency")
                    && SdkVersion.isSdk(parent);
            boolean old = visited.getValue()
                    .filter(value -> SdkVersion.isOlder(value, floor))
                    .isPresent();
            return (property || written) && old ? visited.withValue(version) : visited;
        }
    }
}
