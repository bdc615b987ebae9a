package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Coordinates;
import org.openrewrite.xml.tree.Xml;

/**
 * What came with the old client and is declared in its place where code goes on using it.
 *
 * @param group the group
 * @param artifact the artifact
 * @param version the version
 */
record Brought(String group, String artifact, String version) {
    /** The last of the line that came; the one that did, 2.0.0, leaves {@code Publisher} out where code is compiled. */
    static final Brought STREAMS = new Brought("io.reactivex.rxjava2", "rxjava", "2.2.21");

    /** What the official SDK runs with and does not hand on to be compiled with. It has all that OkHttp 3 had. */
    static final Brought OKHTTP = new Brought("com.squareup.okhttp3", "okhttp", "4.12.0");

    Coordinates coordinates() {
        return new Coordinates(group, artifact);
    }

    /** As Gradle names it. */
    String line() {
        return group + ":" + artifact + ":" + version;
    }

    /** Whether a build file has it itself, a script maybe by another name than its own. */
    boolean isIn(Build build) {
        return equals(STREAMS)
                ? build.names("io.reactivex")
                : build.names(group) || (!(build.file() instanceof Xml.Document) && build.names(artifact));
    }
}
