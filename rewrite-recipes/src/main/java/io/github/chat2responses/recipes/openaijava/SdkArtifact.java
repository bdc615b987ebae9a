package io.github.chat2responses.recipes.openaijava;

import java.util.regex.Pattern;
import org.openrewrite.xml.tree.Xml;

/**
 * How build files name a client library.
 *
 * @param group the group
 * @param artifacts a regular expression for the artifacts
 * @param floor the oldest version that new code compiles on
 * @param version the version that an older one is raised to
 * @param newest the newest version that was tested
 * @param mustBeSeen whether code stays where the build does not show the version
 */
public record SdkArtifact(
        String group, String artifacts, String floor, String version, String newest, boolean mustBeSeen) {

    /** Whether a dependency of a POM is one of the artifacts. */
    boolean is(Xml.Tag dependency) {
        return dependency.getChildValue("groupId").filter(group::equals).isPresent()
                && dependency
                        .getChildValue("artifactId")
                        .filter(Pattern.compile(artifacts).asMatchPredicate())
                        .isPresent();
    }

    /** Whether new code does not compile on a version. */
    boolean isBelowFloor(String found) {
        return SdkVersion.isOlder(found, floor);
    }
}
