package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.ResponseFormat;
import io.github.sashirestela.openai.common.ResponseFormat.JsonSchema;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.List;
import java.util.Map;

public class Formats {
    private final SimpleOpenAI openAI;

    public Formats(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Formats create() {
        return new Formats(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public String schema() {
        ChatRequest request = ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(SystemMessage.of("You are a helpful math tutor."))
                .message(UserMessage.of("How can I solve 8x + 7 = -23"))
                .responseFormat(ResponseFormat.jsonSchema(JsonSchema.builder()
                        .name("MathReasoning")
                        .schemaClass(MathReasoning.class)
                        .strict(true)
                        .build()))
                .build();
        return openAI.chatCompletions().create(request).join().firstContent();
    }

    public String json() {
        return openAI.chatCompletions()
                .create(ChatRequest.builder()
                        .model("gpt-4o-mini")
                        .message(UserMessage.of("Give me JSON."))
                        .responseFormat(ResponseFormat.JSON_OBJECT)
                        .metadata(Map.of("team", "math"))
                        .topP(0.9)
                        .user("u-1")
                        .build())
                .join()
                .firstContent();
    }

    public String reasoning() {
        return openAI.chatCompletions()
                .create(ChatRequest.builder()
                        .model("o4-mini")
                        .message(UserMessage.of("Think."))
                        .responseFormat(ResponseFormat.TEXT)
                        .reasoningEffort(ChatRequest.ReasoningEffort.LOW)
                        .serviceTier(ChatRequest.ServiceTier.AUTO)
                        .build())
                .join()
                .firstContent();
    }

    public static class MathReasoning {
        public List<String> steps;
        public String finalAnswer;
    }
}
