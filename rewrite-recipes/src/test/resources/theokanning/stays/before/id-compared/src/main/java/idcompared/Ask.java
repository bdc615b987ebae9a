package idcompared;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    static boolean isChat(String question) {
        ChatCompletionResult result = new OpenAiService("sk-none").createChatCompletion(ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build());
        return result.getId().startsWith("chatcmpl-");
    }
}
