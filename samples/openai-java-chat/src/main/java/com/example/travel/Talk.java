package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Talks with the model over several turns. */
class Talk {
    private final OpenAIClient client;

    Talk(OpenAIClient client) {
        this.client = client;
    }

    /** Keeps the builder, and adds what was said. */
    List<String> insist(String question, boolean polite) {
        List<String> answers = new ArrayList<>();
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .maxCompletionTokens(300)
                // the first line sets the tone
                .addDeveloperMessage("You are a travel agent.")
                .addUserMessage(question);
        if (polite) {
            params.addSystemMessage("Be polite.");
        } else {
            params.temperature(0.9);
        }
        for (int turn = 0; turn < 2; turn++) {
            List<ChatCompletionMessage> messages =
                    client.chat().completions().create(params.build()).choices().stream()
                            .map(ChatCompletion.Choice::message)
                            .collect(Collectors.toList());
            messages.stream().flatMap(message -> message.content().stream()).forEach(answers::add);
            messages.forEach(params::addMessage);
            params.addDeveloperMessage("Be brief.").addUserMessage("Why, " + turn + "?");
        }
        return answers;
    }

    /** Keeps the messages, and sends all of them each time. */
    String remember(List<String> lines) {
        List<ChatCompletionMessageParam> history = new ArrayList<>();
        history.add(ChatCompletionMessageParam.ofSystem(
                ChatCompletionSystemMessageParam.builder().content("You are a travel agent.").build()));
        for (String line : lines) {
            history.add(user(line));
            ChatCompletionMessage message = ask(history).choices().get(0).message();
            history.add(ChatCompletionMessageParam.ofAssistant(message.toParam()));
        }
        history.add(ChatCompletionMessageParam.ofAssistant(
                ChatCompletionAssistantMessageParam.builder().content("Anything else?").build()));
        history.add(user("No."));
        return ask(history).choices().get(0).message().content().orElse("");
    }

    private ChatCompletion ask(List<ChatCompletionMessageParam> history) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .messages(history)
                .build());
    }

    private static ChatCompletionMessageParam user(String text) {
        return ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content(text).build());
    }
}
