package io.github.chat2responses.recipes.rawhttp.dto;

/**
 * What becomes of a field of a Chat request.
 *
 * @param kind what becomes of it
 * @param name its new name, if it has one
 */
record Fate(Kind kind, String name) {
    /** What may become of a field. */
    enum Kind {
        /** It stays, perhaps by another name. */
        NAMED,
        /** Its value says nothing, so it goes. */
        DROPPED,
        /** It means something that Responses does not have, or has elsewhere. */
        LOST
    }
}
