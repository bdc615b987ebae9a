package mixedmessages;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    private static ChatMessage choose(ChatMessage one, boolean first) {
        ChatMessage other = new ChatMessage("assistant", "nothing");
        return first ? one : other;
    }

    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        ChatMessage answer =
                new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage();
        return choose(answer, question.isEmpty()).getContent();
    }
}
