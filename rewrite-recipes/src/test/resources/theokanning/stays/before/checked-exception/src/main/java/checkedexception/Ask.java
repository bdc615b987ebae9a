package checkedexception;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    static void ask(String question, Appendable out) {
        new OpenAiService("sk-none")
                .streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(Collections.singletonList(new ChatMessage("user", question)))
                        .build())
                .blockingForEach(chunk -> out.append(chunk.getChoices().get(0).getMessage().getContent()));
    }
}
