package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.SimpleOpenAIAzure;
import io.github.sashirestela.openai.SimpleOpenAIDeepseek;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.service.ChatCompletionServices;

public class Hosts {
    public String azure() {
        var openAI = SimpleOpenAIAzure.builder()
                .apiKey(System.getenv("KEY"))
                .baseUrl("https://mine.openai.azure.com/openai/deployments/gpt")
                .apiVersion("2024-02-01")
                .build();
        return openAI.chatCompletions().create(ChatRequest.builder().model("m").message(UserMessage.of("Hello")).build()).join().firstContent();
    }

    public String deepseek() {
        var openAI = SimpleOpenAIDeepseek.builder().apiKey(System.getenv("KEY")).build();
        return openAI.chatCompletions().create(ChatRequest.builder().model("m").message(UserMessage.of("Hello")).build()).join().firstContent();
    }

    public String groq() {
        var openAI = SimpleOpenAI.builder()
                .apiKey(System.getenv("KEY"))
                .baseUrl("https://api.groq.com/openai")
                .build();
        return openAI.chatCompletions().create(ChatRequest.builder().model("m").message(UserMessage.of("Hello")).build()).join().firstContent();
    }

    public String unknown() {
        var openAI = SimpleOpenAI.builder()
                .apiKey(System.getenv("KEY"))
                .baseUrl(System.getenv("BASE_URL"))
                .build();
        return openAI.chatCompletions().create(ChatRequest.builder().model("m").message(UserMessage.of("Hello")).build()).join().firstContent();
    }

    public String either(boolean cheap) {
        return services(cheap).chatCompletions().create(ChatRequest.builder().model("m").message(UserMessage.of("Hello")).build()).join().firstContent();
    }

    private ChatCompletionServices services(boolean cheap) {
        if (cheap) {
            return SimpleOpenAIDeepseek.builder().apiKey(System.getenv("KEY")).build();
        }
        return SimpleOpenAI.builder().apiKey(System.getenv("KEY")).build();
    }
}
