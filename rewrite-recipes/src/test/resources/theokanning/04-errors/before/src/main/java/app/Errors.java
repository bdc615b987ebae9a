package app;

import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;

class Errors {
    static String refused(String anything) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(new ArrayList<>())
                .build();
        try {
            return new OpenAiService("sk-none").createChatCompletion(request)
                    .getChoices().get(0).getMessage().getContent();
        } catch (OpenAiHttpException e) {
            return e.statusCode + " " + e.code + " " + e.type + " " + e.getMessage().startsWith("Missing") + (e.param == null);
        }
    }
}
