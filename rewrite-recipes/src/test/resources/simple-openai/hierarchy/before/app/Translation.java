package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.ResponseFormat;
import io.github.sashirestela.openai.common.ResponseFormat.JsonSchema;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;

public class Translation extends Service {
    public Translation(SimpleOpenAI openAI) {
        super(openAI, "gpt-4o-mini");
    }

    static Translation create() {
        return new Translation(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public String translate(String phrase) {
        return complete(generateUserMessage(phrase));
    }

    protected UserMessage generateUserMessage(String phrase) {
        return UserMessage.of(String.format("Translate: %s", phrase));
    }

    @Override
    protected SystemMessage getSystemMessage() {
        return SystemMessage.of("You translate.");
    }

    @Override
    protected ResponseFormat getResponseFormat() {
        return ResponseFormat.jsonSchema(
                JsonSchema.builder().name("word").schemaClass(Word.class).build());
    }

    public static class Word {
        public String text;
    }
}
