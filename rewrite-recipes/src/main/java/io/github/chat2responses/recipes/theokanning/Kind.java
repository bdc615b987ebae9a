package io.github.chat2responses.recipes.theokanning;

import java.util.Locale;

/** What a message or choice of the old client stands for: it had one class where Responses has three. */
enum Kind {
    /** A message that was made to be sent. */
    ITEM("com.openai.models.responses.ResponseInputItem"),
    /** What an answer said. */
    ANSWER("com.openai.models.responses.Response"),
    /** What a chunk of a stream said. */
    EVENT("com.openai.models.responses.ResponseStreamEvent"),
    /** What a function of the program gave, which stays a message of the old client until it is sent. */
    RESULT("com.theokanning.openai.completion.chat.ChatMessage");

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
