package app;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Host {
    void run(OpenAIClient client) {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
