package io.github.chat2responses.recipes.openaijava;

import java.util.regex.Pattern;
import org.openrewrite.xml.tree.Xml;

/**
 * How build files name a client library.
 *
 * @param group the group
 * @param artifacts a regular expression for the artifacts
 * @param floor the oldest version that new code compiles on
 * @param version the version that an older one is raised to; empty if it must be raised by hand
 * @param newest the newest version that was tested
 */
public record SdkArtifact(String group, String artifacts, String floor, String version, String newest) {

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

    /** Whether an older version may be raised here. */
    boolean isRaised() {
        return !version.isEmpty();
    }
}
