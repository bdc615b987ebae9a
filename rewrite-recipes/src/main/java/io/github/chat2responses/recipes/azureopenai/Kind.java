package io.github.chat2responses.recipes.azureopenai;

import java.util.Locale;

/** What a received value stands for: the old client has the same classes for an answer and for the parts of one. */
enum Kind {
    /** A whole answer. */
    ANSWER("com.openai.models.responses.Response"),
    /** A part of a stream. */
    EVENT("com.openai.models.responses.ResponseStreamEvent");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The type that takes the place of the old one. */
    String type() {
        return type;
    }

    /** The name in {@code map.yml}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
