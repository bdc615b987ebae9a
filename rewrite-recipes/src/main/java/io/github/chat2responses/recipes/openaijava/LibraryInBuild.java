package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** A library in the build files of a project: its versions, and the step that raises them. */
final class LibraryInBuild {
    private final SdkArtifact artifact;
    private final DependencyStep dependency;
    /** The first build file. */
    private @Nullable String file;
    /** The versions in POMs, by path. */
    private final Map<String, String> poms = new LinkedHashMap<>();
    /** The properties of all POMs: one may have the version for another. */
    private final Map<String, String> properties = new HashMap<>();
    /** Gradle's files; the version may be in one that was seen before the one which names it. */
    private final List<GradleFile> builds = new ArrayList<>();

    /** A file of Gradle; only plain text can be changed. */
    private record GradleFile(String path, String text, boolean isText) {}

    /**
     * The version that a build file has.
     *
     * @param number the version, or what stands for it
     * @param path the build file
     * @param canChange whether it can be raised there
     */
    record Version(String number, String path, boolean canChange) {}

    LibraryInBuild(SdkArtifact artifact) {
        this.artifact = artifact;
        this.dependency = new DependencyStep(artifact);
    }

    DependencyStep dependency() {
        return dependency;
    }

    void scan(Xml.Document pom) {
        dependency.scan(pom);
        file = file == null ? Place.path(pom) : file;
        SdkVersion.of(artifact, pom).ifPresent(version -> poms.put(Place.path(pom), version));
        pom.getRoot()
                .getChild("properties")
                .ifPresent(all -> all.getChildren()
                        .forEach(one -> one.getValue().ifPresent(value -> properties.put(one.getName(), value))));
    }

    void scanGradle(SourceFile build) {
        String text = build.printAll();
        dependency.gradle().scan(text);
        file = file == null ? Place.path(build) : file;
        builds.add(new GradleFile(Place.path(build), text, build instanceof PlainText));
    }

    /** A build file, whether or not it names the library. */
    Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The versions, asked after the last file. */
    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (GradleFile build : builds) {
            dependency
                    .gradle()
                    .version(build.text())
                    .ifPresent(version -> versions.add(new Version(version, build.path(), build.isText())));
        }
        poms.forEach((path, version) -> versions.add(new Version(resolved(version), path, true)));
        return versions;
    }

    private String resolved(String version) {
        return version.startsWith("${") && version.endsWith("}")
                ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
                : version;
    }
}
