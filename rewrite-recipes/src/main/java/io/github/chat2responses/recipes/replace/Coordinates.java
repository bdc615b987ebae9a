package io.github.chat2responses.recipes.replace;

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
}
