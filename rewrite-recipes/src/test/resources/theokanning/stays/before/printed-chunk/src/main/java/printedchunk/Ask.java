package printedchunk;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    static void ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        new OpenAiService("sk-none")
                .streamChatCompletion(request)
                .skip(1)
                .blockingForEach(chunk -> System.out.println("got " + chunk));
    }
}
