package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;

/**
 * How the classes of a group are bound to JSON, which says what their new members look like.
 *
 * @param json the library
 * @param isLate whether an answer that failed throws where its text is read, and not before: Gson calls no setters, and code
 *     that does not look at the HTTP status may look at an answer with an error
 * @param isStrict whether members that a class does not have are an error
 */
record Binding(Json json, boolean isLate, boolean isStrict) {
    private static final String SERIALIZED = "com.google.gson.annotations.SerializedName";

    boolean isGson() {
        return json == Json.GSON;
    }

    /** The annotation that gives a property its name in JSON. */
    String named(String name) {
        return isGson() ? "@SerializedName(\"" + name + "\")" : "@JsonProperty(\"" + name + "\")";
    }

    /** The class of that annotation. */
    String annotation() {
        return isGson() ? SERIALIZED : Annotations.PROPERTY;
    }
}
