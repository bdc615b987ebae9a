package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.content.ContentPart.ChatContentPart;
import io.github.sashirestela.openai.common.content.ContentPart.ContentPartText;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.List;

/** The ways people write the same thing. */
public class Written {
    static SimpleOpenAI client() {
        return SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
    }

    private Integer limit = 40;

    public String dotsFirst(SimpleOpenAI openAI, String question) {
        var maxTokens = 500;
        var temperature = .0;

        var messages = List.<ChatMessage>of(
                UserMessage.of(
                        List.<ChatContentPart>of(
                                ContentPartText.of(question)
                        ) // .of
                ) // .of
        ); // .of

        var chatRequest = ChatRequest.builder().
                messages(messages).
                model("gpt-4o-mini").
                temperature(temperature).
                maxCompletionTokens(maxTokens).
                build();

        var chatResponse = openAI.chatCompletions().create(chatRequest).join();
        System.out.println("reply: " + chatResponse.firstContent());
        String summary = chatResponse.firstContent();
        return summary;
    }

    public String qualified(SimpleOpenAI client, String userQuery) {
        var request = ChatRequest.builder()
            .model("gpt-4o")
            .messages(List.of(ChatMessage.SystemMessage.of("Check."), ChatMessage.UserMessage.of(userQuery)))
            .maxTokens(limit)
            .build();
        var response = client.chatCompletions().create(request).join();
        String llmOutput = response.firstContent();
        return llmOutput;
    }
}
