package app;

import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Requests {
    static ChatCompletionCreateParams several() {
        return ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hi").n(3L).build();
    }

    static ChatCompletionCreateParams one() {
        return ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hi").build();
    }
}
