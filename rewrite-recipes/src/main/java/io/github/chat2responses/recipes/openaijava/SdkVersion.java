package io.github.chat2responses.recipes.openaijava;

import java.util.Locale;
import java.util.Optional;
import org.openrewrite.internal.StringUtils;
import org.openrewrite.xml.tree.Xml;

/** The version of the SDK that a POM names, and how versions compare. */
public final class SdkVersion {
    private SdkVersion() {}

    /** The version written in a POM's dependency on the SDK, a property of the same POM resolved. */
    static Optional<String> of(SdkArtifact artifact, Xml.Document pom) {
        Optional<String> version = dependencies(artifact, pom.getRoot());
        return version.filter(value -> value.startsWith("${"))
                .flatMap(value -> pom.getRoot()
                        .getChild("properties")
                        .flatMap(properties -> properties.getChildValue(value.substring(2, value.length() - 1))))
                .or(() -> version);
    }

    private static Optional<String> dependencies(SdkArtifact artifact, Xml.Tag tag) {
        if (tag.getName().equals("dependency")) {
            return artifact.is(tag) ? tag.getChildValue("version") : Optional.empty();
        }
        return tag.getChildren().stream()
                .map(child -> dependencies(artifact, child))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a version is from before 3.0, which changed the shape of the tool types. */
    static boolean isOld(String version) {
        return isOlder(version, "3.0.0");
    }

    /** Whether a version is from before 0.34, whose Chat types are other classes in another package. */
    static boolean isAncient(String version) {
        return isOlder(version, "0.34.0");
    }

    /**
     * Whether a version comes before another.
     *
     * @param version a version, which is no older where it is no number
     * @param floor the other
     * @return whether it comes before
     */
    public static boolean isOlder(String version, String floor) {
        String[] one = version.trim().toLowerCase(Locale.ROOT).split("[.-]", -1);
        String[] other = floor.split("[.-]", -1);
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if (!StringUtils.isNumeric(one[i])) {
                return false;
            }
            int order = Integer.compare(Integer.parseInt(one[i]), Integer.parseInt(other[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
