package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatChoice;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestAssistantMessage;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestSystemMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.ai.openai.models.ChatResponseMessage;
import com.azure.ai.openai.models.CompletionsFinishReason;
import com.azure.ai.openai.models.CompletionsUsage;
import com.azure.core.credential.AzureKeyCredential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

public class Assistant {

    private static final String DEPLOYMENT = "my-gpt";

    private final OpenAIClient client;

    public Assistant() {
        this.client = new OpenAIClientBuilder()
                .endpoint(System.getProperty("azure.endpoint"))
                .credential(new AzureKeyCredential("none"))
                .buildClient();
    }

    public String ask(String question) {
        List<ChatRequestMessage> messages = new ArrayList<>();
        messages.add(new ChatRequestSystemMessage("You are terse."));
        messages.add(new ChatRequestUserMessage(question));

        ChatCompletionsOptions options = new ChatCompletionsOptions(messages);
        options.setMaxTokens(200);
        options.setTemperature(0.2);
        options.setN(1);
        options.setTopP(1.0);

        try {
            ChatCompletions completions = client.getChatCompletions(DEPLOYMENT, options);
            // the only choice
            ChatChoice choice = completions.getChoices().get(0);
            return choice.getMessage().getContent() + " (" + completions.getUsage().getTotalTokens() + ")";
        } catch (Exception e) {
            return "failed";
        }
    }

    public String chained(String deployment, Integer limit) {
        ChatRequestSystemMessage system = new ChatRequestSystemMessage("Be kind.");
        ChatRequestUserMessage user = new ChatRequestUserMessage("Hi");
        return client.getChatCompletions(
                        deployment,
                        new ChatCompletionsOptions(Arrays.asList(system, user))
                                .setMaxTokens(limit)
                                .setFrequencyPenalty(0.0)
                                .setPresencePenalty(0.0)
                                .setUser("u-1")
                                .setModel(deployment))
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }

    public void print(String question) {
        ChatCompletions completions = client.getChatCompletions(DEPLOYMENT, optionsFor(question));
        System.out.printf("Model=%s is created at %s.%n", completions.getModel(), completions.getCreatedAt());
        for (ChatChoice choice : completions.getChoices()) {
            ChatResponseMessage message = choice.getMessage();
            System.out.printf("Index: %d, Chat Role: %s.%n", choice.getIndex(), message.getRole());
            System.out.println(message.getContent() + message.getRefusal());
        }
        CompletionsUsage usage = completions.getUsage();
        Integer all = usage.getTotalTokens();
        System.out.printf("%d and %d are %d%n", usage.getPromptTokens(), usage.getCompletionTokens(), all);
    }

    private ChatCompletionsOptions optionsFor(String question) {
        return new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question))).setTemperature(0.5);
    }

    public String guarded(String question) {
        ChatCompletions completions = client.getChatCompletions(DEPLOYMENT, optionsFor(question));
        if (completions.getChoices() != null && !completions.getChoices().isEmpty()) {
            ChatChoice choice = completions.getChoices().get(0);
            if (choice.getFinishReason() == CompletionsFinishReason.TOKEN_LIMIT_REACHED) {
                return "cut";
            }
            boolean stopped = choice.getFinishReason().equals(CompletionsFinishReason.STOPPED);
            return choice.getMessage().getContent() + stopped + choice.getFinishReason();
        }
        return "nothing";
    }

    public List<String> texts(String question) {
        return client.getChatCompletions(DEPLOYMENT, optionsFor(question)).getChoices().stream()
                .map(choice -> choice.getMessage().getContent())
                .collect(Collectors.toList());
    }

    public String talk() {
        List<ChatRequestMessage> history = new ArrayList<>();
        ChatCompletionsOptions options = new ChatCompletionsOptions(history);
        StringBuilder said = new StringBuilder();
        for (String question : List.of("One", "Two")) {
            history.add(new ChatRequestUserMessage(question));
            String answer = client.getChatCompletions(DEPLOYMENT, options)
                    .getChoices()
                    .get(0)
                    .getMessage()
                    .getContent();
            history.add(new ChatRequestAssistantMessage(answer));
            said.append(answer);
        }
        return said.toString();
    }
}
