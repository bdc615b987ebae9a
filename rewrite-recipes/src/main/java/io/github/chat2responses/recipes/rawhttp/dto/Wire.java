package io.github.chat2responses.recipes.rawhttp.dto;

/**
 * How a call turns its objects into JSON and back.
 *
 * @param request what writes the request
 * @param answer what reads the answer
 * @param reading who calls the library
 */
record Wire(Json request, Json answer, Reading reading) {
    /** As Spring's and the other clients do it unless they are told otherwise. */
    static final Wire OF_CLIENT = new Wire(Json.JACKSON, Json.JACKSON, Reading.BY_CLIENT);

    /** Who has the JSON as a text. */
    enum Reading {
        /** The client alone: it throws for an HTTP error. */
        BY_CLIENT,
        /** The code, which looks at the HTTP status before. */
        CHECKED,
        /** The code, which may read an answer with an HTTP error. */
        UNCHECKED,
        /** The code, and something else, too. */
        SHARED;

        /** The same, where the code has the text that the client would have read. */
        Reading checked() {
            return this == BY_CLIENT ? CHECKED : this;
        }
    }

    boolean isByHand() {
        return reading != Reading.BY_CLIENT;
    }

    /** The libraries. */
    enum Json {
        JACKSON,
        GSON
    }
}
