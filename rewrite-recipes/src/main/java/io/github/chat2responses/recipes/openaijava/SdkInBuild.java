package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** The official SDK in the build files of a project: whether its version can be raised to what new code needs, and the files with it. */
public final class SdkInBuild {
    private final SdkArtifact artifact = OpenAiJava.ARTIFACT;
    private final DependencyStep dependency = new DependencyStep(artifact);
    private final Map<String, String> versions = new TreeMap<>();
    private final Map<String, String> properties = new HashMap<>();
    /** Gradle's files; the version may be in one that was seen before the one which names it. */
    private final List<SourceFile> gradle = new ArrayList<>();

    /**
     * Looks at a file, if it is one of a build.
     *
     * @param file any file
     */
    public void scan(SourceFile file) {
        if (isPom(file)) {
            Xml.Document pom = (Xml.Document) file;
            dependency.scan(pom);
            SdkVersion.of(artifact, pom).ifPresent(version -> versions.put(Place.path(pom), version));
            pom.getRoot()
                    .getChild("properties")
                    .ifPresent(all -> all.getChildren()
                            .forEach(one -> one.getValue().ifPresent(value -> properties.put(one.getName(), value))));
        } else if (GradleBuild.is(file)) {
            dependency.gradle().scan(file.printAll());
            gradle.add(file);
        }
    }

    /**
     * Why the version has to be raised by a person, asked after the last file: before 3.0, because code that is not looked at may
     * not compile on a newer one, or where Gradle's files cannot be changed.
     *
     * @return what keeps the code as it is; empty if nothing does
     */
    public Optional<Blocker> doubt() {
        for (SourceFile file : gradle) {
            dependency.gradle().version(file.printAll()).ifPresent(version -> versions.put(Place.path(file), version));
            boolean fixed = !(file instanceof PlainText);
            if (fixed && artifact.isBelowFloor(versions.getOrDefault(Place.path(file), ""))) {
                return Optional.of(blocker(Place.path(file)));
            }
        }
        return versions.entrySet().stream()
                .filter(entry -> SdkVersion.isOld(resolved(entry.getValue())))
                .map(entry -> blocker(entry.getKey()))
                .findFirst();
    }

    /**
     * Whether any build file has the version, asked after {@link #doubt()}.
     *
     * @return whether one has
     */
    public boolean isVersionSeen() {
        return !versions.isEmpty();
    }

    private Blocker blocker(String path) {
        String reason = "the project is on version " + resolved(versions.getOrDefault(path, ""))
                + " of the SDK; raise it to " + artifact.version() + " or later first";
        return new Blocker(Plan.OF_ANOTHER, new Place(path, 1), reason);
    }

    private String resolved(String version) {
        return version.startsWith("${") && version.endsWith("}")
                ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
                : version;
    }

    /**
     * The file with the version raised, if it has one that is older than new code needs.
     *
     * @param file any file
     * @return the same file if there is nothing to raise
     */
    public SourceFile raised(SourceFile file) {
        if (isPom(file)) {
            return dependency.raise((Xml.Document) file);
        }
        return file instanceof PlainText build && GradleBuild.is(build) ? dependency.raise(build) : file;
    }

    private static boolean isPom(SourceFile file) {
        return file instanceof Xml.Document && file.getSourcePath().endsWith("pom.xml");
    }
}
