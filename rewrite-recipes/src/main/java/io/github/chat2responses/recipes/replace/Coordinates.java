package io.github.chat2responses.recipes.replace;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/**
 * A library as build files name it.
 *
 * @param group the group
 * @param artifact the artifact
 */
public record Coordinates(String group, String artifact) {
    /**
     * Whether a POM has it among its dependencies. A project of the same name has not, nor has one that only manages its version.
     *
     * @param pom the POM
     */
    public boolean isDependencyOf(Xml.Document pom) {
        return pom.getRoot().getChildren("dependencies").stream()
                .flatMap(list -> list.getChildren("dependency").stream())
                .anyMatch(entry ->
                        entry.getChildValue("groupId").filter(group::equals).isPresent()
                                && entry.getChildValue("artifactId")
                                        .filter(artifact::equals)
                                        .isPresent());
    }

    /**
     * The dependency in the place of another, with its scope and in its layout.
     *
     * @param entry the other dependency
     * @param version the version of this one
     * @return the new dependency
     */
    public Xml.Tag inPlaceOf(Xml.Tag entry, String version) {
        Xml.Tag name = entry.getChild("groupId").orElseThrow();
        List<Content> children = new ArrayList<>();
        children.add(name.withValue(group));
        entry.getChild("artifactId").ifPresent(old -> children.add(old.withValue(artifact)));
        children.add(entry.getChild("version")
                .map(old -> old.withValue(version))
                .orElseGet(() ->
                        Xml.Tag.build("<version>" + version + "</version>").withPrefix(name.getPrefix())));
        entry.getChild("scope").ifPresent(children::add);
        return entry.withContent(children);
    }
}
