package imitated;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.service.OpenAiService;

class AskTest {
    void asks() {
        OpenAiService imitation = new OpenAiService("sk-none") {
            @Override
            public ChatCompletionResult createChatCompletion(ChatCompletionRequest request) {
                return new ChatCompletionResult();
            }
        };
        new Ask(imitation).both("x");
    }
}
