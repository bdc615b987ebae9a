package io.github.chat2responses.recipes.openaijava;

import java.util.HashSet;
import java.util.Set;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Xml;

/**
 * Raises a library in the builds of code that was migrated. It edits the version where it is written,
 * in the dependency or in a property, and asks no repository, so that it works offline and gives the same result everywhere.
 */
final class DependencyStep {
    private final SdkArtifact artifact;
    private final GradleBuild gradle;
    private final Set<String> properties = new HashSet<>();

    DependencyStep(SdkArtifact artifact) {
        this.artifact = artifact;
        this.gradle = new GradleBuild(artifact);
    }

    /** Notes the properties that a POM keeps the SDK's version in. */
    void scan(Xml.Document pom) {
        new XmlVisitor<Integer>() {
            @Override
            public Xml visitTag(Xml.Tag tag, Integer p) {
                if (tag.getName().equals("dependency") && artifact.is(tag)) {
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

    /** The same build file with the version raised, if it is older than the new code needs. */
    PlainText raise(PlainText build) {
        return build.withText(gradle.raised(build.getText(), artifact.floor(), artifact.version()));
    }

    /** The same build file with the newest version, if it has an older one. */
    PlainText upgrade(PlainText build) {
        return build.withText(gradle.raised(build.getText(), artifact.newest(), artifact.newest()));
    }

    /** The same POM with the version raised, if it is older than the new code needs. */
    Xml.Document raise(Xml.Document pom) {
        return (Xml.Document) new RaiseVisitor(artifact.floor(), artifact.version()).visitNonNull(pom, 0);
    }

    /** The same POM with the newest version, if it has an older one. */
    Xml.Document upgrade(Xml.Document pom) {
        return (Xml.Document) new RaiseVisitor(artifact.newest(), artifact.newest()).visitNonNull(pom, 0);
    }

    private final class RaiseVisitor extends XmlVisitor<Integer> {
        private final String floor;
        private final String version;

        RaiseVisitor(String floor, String version) {
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
            boolean written =
                    visited.getName().equals("version") && parent.getName().equals("dependency") && artifact.is(parent);
            boolean old = visited.getValue()
                    .filter(value -> SdkVersion.isOlder(value, floor))
                    .isPresent();
            return (property || written) && old ? visited.withValue(version) : visited;
        }
    }
}
