package comparedchunks;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    static void ask(String question) {
        new OpenAiService("sk-none")
                .streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(Collections.singletonList(new ChatMessage("user", question)))
                        .build())
                .distinct()
                .map(chunk -> chunk.getChoices().get(0).getMessage().getContent())
                .subscribe(System.out::println);
    }
}
