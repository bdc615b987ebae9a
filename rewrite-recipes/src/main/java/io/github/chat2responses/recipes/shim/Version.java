package io.github.chat2responses.recipes.shim;

import io.github.chat2responses.recipes.source.Resources;

/** The release that these recipes belong to, which is also that of the shims. */
final class Version {
    static final String CURRENT = read();

    private Version() {}

    private static String read() {
        return Resources.text(Version.class, "version.txt").strip();
    }
}
