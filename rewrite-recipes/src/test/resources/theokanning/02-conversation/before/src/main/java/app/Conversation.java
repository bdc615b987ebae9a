package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Conversation {
    private final OpenAiService service;
    private final List<ChatMessage> history = new ArrayList<>();

    Conversation(OpenAiService service) {
        this.service = service;
    }

    static String talk(String topic) {
        Conversation conversation = new Conversation(new OpenAiService("sk-none"));
        return conversation.say("user", topic) + conversation.say("user", "And " + topic + "?") + conversation.transcript();
    }

    String say(String role, String text) {
        history.add(new ChatMessage(role, text));
        ChatMessage reply = ask(history);
        history.add(new ChatMessage(ChatMessageRole.ASSISTANT.value(), reply.getContent()));
        return reply.getContent();
    }

    private ChatMessage ask(List<ChatMessage> messages) {
        ChatCompletionRequest request =
                ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage();
    }

    private String transcript() {
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : history) {
            text.append(message.getRole()).append(": ").append(message.getContent()).append('\n');
        }
        return text.toString();
    }

    /** The list grows behind the back of the request. */
    static String again(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("system", "Be kind."));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .build();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            messages.add(new ChatMessage("user", question + i));
            all.append(service.createChatCompletion(request).getChoices().get(0).getMessage().getContent());
        }
        return all.toString();
    }

    /** The list has a second name, and the call is made after all else. */
    static String later(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        List<ChatMessage> messages = new ArrayList<>();
        List<ChatMessage> same = messages;
        ChatCompletionRequest first =
                ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
        same.add(new ChatMessage("user", question));
        String answer = service.createChatCompletion(first).getChoices().get(0).getMessage().getContent();

        List<ChatMessage> others = new ArrayList<>();
        ChatCompletionRequest second =
                ChatCompletionRequest.builder().model("gpt-4o-mini").messages(others).build();
        Supplier<String> call = () ->
                service.createChatCompletion(second).getChoices().get(0).getMessage().getContent();
        others.add(new ChatMessage("user", question));
        return answer + call.get();
    }
}
