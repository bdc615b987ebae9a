package chunkidkept;

import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class Ask {
    static List<String> ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        List<String> ids = new ArrayList<>();
        new OpenAiService("sk-none").streamChatCompletion(request).blockingForEach(chunk -> keep(chunk, ids));
        return ids;
    }

    private static void keep(ChatCompletionChunk chunk, List<String> ids) {
        ids.add(chunk.getId());
    }
}
