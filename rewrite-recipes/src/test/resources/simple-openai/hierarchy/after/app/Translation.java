package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.ResponseText;

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

    protected Input.InputMessage generateUserMessage(String phrase) {
        return Input.InputMessage.of(String.format("Translate: %s", phrase), Input.MessageRole.USER);
    }

    @Override
    protected Input.InputMessage getSystemMessage() {
        return Input.InputMessage.of("You translate.", Input.MessageRole.SYSTEM);
    }

    @Override
    protected ResponseText getResponseFormat() {
        return ResponseText.jsonSchema(
                ResponseText.ResponseTextFormat.ResponseTextFormatJsonSchema.builder().name("word").schemaClass(Word.class).build());
    }

    public static class Word {
        public String text;
    }
}
