package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.Optional;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** The official SDK in the build files of a project: whether its version can be raised to what new code needs, and the files with it. */
public final class SdkInBuild {
    private final SdkArtifact artifact = OpenAiJava.ARTIFACT;
    private final LibraryInBuild sdk = new LibraryInBuild(artifact);

    /**
     * Looks at a file, if it is one of a build.
     *
     * @param file any file
     */
    public void scan(SourceFile file) {
        if (isPom(file)) {
            sdk.scan((Xml.Document) file);
        } else if (GradleBuild.is(file)) {
            sdk.scanGradle(file);
        }
    }

    /**
     * Why the version has to be raised by a person, asked after the last file: before 3.0, because code that is not looked at may
     * not compile on a newer one, or where Gradle's files cannot be changed.
     *
     * @return what keeps the code as it is; empty if nothing does
     */
    public Optional<Blocker> doubt() {
        return sdk.versions().stream()
                .filter(version -> SdkVersion.isOld(version.number())
                        || (!version.canChange() && artifact.isBelowFloor(version.number())))
                .map(this::blocker)
                .findFirst();
    }

    /**
     * Whether any build file has the version, asked after the last file.
     *
     * @return whether one has
     */
    public boolean isVersionSeen() {
        return !sdk.versions().isEmpty();
    }

    private Blocker blocker(LibraryInBuild.Version version) {
        String reason = "the project is on version " + version.number() + " of the SDK; raise it to "
                + artifact.version() + " or later first";
        return new Blocker(Plan.OF_ANOTHER, new Place(version.path(), 1), reason);
    }

    /**
     * The file with the version raised, if it has one that is older than new code needs.
     *
     * @param file any file
     * @return the same file if there is nothing to raise
     */
    public SourceFile raised(SourceFile file) {
        if (isPom(file)) {
            return sdk.dependency().raise((Xml.Document) file);
        }
        return file instanceof PlainText build && GradleBuild.is(build)
                ? sdk.dependency().raise(build)
                : file;
    }

    private static boolean isPom(SourceFile file) {
        return file instanceof Xml.Document && file.getSourcePath().endsWith("pom.xml");
    }
}
