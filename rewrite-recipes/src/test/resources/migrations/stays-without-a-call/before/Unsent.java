package app;

import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Unsent {
    ChatCompletionCreateParams params() {
        return ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build();
    }
}
