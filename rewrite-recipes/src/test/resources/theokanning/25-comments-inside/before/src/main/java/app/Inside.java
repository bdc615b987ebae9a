package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Inside {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none" /* none is needed here */);

    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder() // what is asked
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .n(1) // one answer
                .build();
        return SERVICE.createChatCompletion(request) // sends it
                .getChoices().get(0)
                // and reads the text
                .getMessage().getContent();
    }

    static String asked(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        // the system first
        messages.add(new ChatMessage("system", question /* "You are a cook." */ ));
        Supplier<String> later = () -> {
            String answer = SERVICE.createChatCompletion(ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build())
                    .getChoices() /* there is one */.get(0).getMessage().getContent();
            return answer;
        };
        return later.get();
    }
}
