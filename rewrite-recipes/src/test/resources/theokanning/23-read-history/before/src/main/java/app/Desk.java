package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;

class Desk {
    private final OpenAiService service = new OpenAiService("sk-none");
    private final List<ChatMessage> history = new ArrayList<>();

    String ask(String question) {
        history.add(new ChatMessage(ChatMessageRole.USER.value(), question));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(history)
                .build();
        ChatCompletionResult result = service.createChatCompletion(request);
        String text = result.getChoices().get(0).getMessage().getContent();
        history.add(result.getChoices().get(0).getMessage());
        return text;
    }

    List<String> said() {
        List<String> lines = new ArrayList<>();
        for (ChatMessage message : history) {
            lines.add(message.getRole() + ": " + message.getContent());
        }
        return lines;
    }

    void keep(int most) {
        while (history.size() > most) {
            history.remove(0);
        }
    }

    static String talk(String question) {
        Desk desk = new Desk();
        desk.ask(question);
        desk.ask("Really?");
        String last = desk.history.get(desk.history.size() - 1).getContent();
        desk.keep(3);
        desk.ask("And then?");
        return last + desk.said() + desk.history.size();
    }
}
