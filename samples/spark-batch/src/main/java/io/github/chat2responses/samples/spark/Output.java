package io.github.chat2responses.samples.spark;

import java.util.Locale;

/**
 * A line to write.
 *
 * @param folder where to
 * @param json the line
 */
record Output(Folder folder, String json) {
    /** The folders under the output. */
    enum Folder {
        /** What was translated. */
        TRANSLATED,
        /** Requests that have to stay on Chat, as they were. */
        CHAT,
        /** Lines that could not be translated: where they stand, and why. */
        BAD,
        /** What a translation lost, changed or made explicit. */
        DIAGNOSTICS;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
