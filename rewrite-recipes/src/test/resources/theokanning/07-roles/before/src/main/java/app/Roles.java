package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Roles {
    private enum Author {
        PERSON,
        MODEL
    }

    private static ChatMessageRole role(Author author) {
        switch (author) {
            case PERSON:
                return ChatMessageRole.USER;
            default:
                return ChatMessageRole.ASSISTANT;
        }
    }

    private static ChatMessage message(Author author, String text) {
        return new ChatMessage(role(author).value(), text);
    }

    private static ChatMessage set(String role, String content) {
        ChatMessage message = new ChatMessage();
        message.setRole(role);
        message.setContent(content);
        return message;
    }

    static String talk(String question) {
        List<ChatMessage> messages = Stream.of(Author.PERSON, Author.MODEL, Author.PERSON)
                .map(author -> message(author, question))
                .collect(Collectors.toList());
        messages.add(0, set("system", "You are " + ChatMessageRole.ASSISTANT.value()));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .stop(null)
                .build();
        return new OpenAiService("sk-none")
                .createChatCompletion(request)
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
