package app;

import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.Flowable;
import java.util.ArrayList;

class Refused {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    private static ChatCompletionRequest nothing() {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(new ArrayList<>())
                .build();
    }

    static String caught(String question) {
        try {
            return SERVICE.streamChatCompletion(nothing()).count().blockingGet() + " chunks";
        } catch (OpenAiHttpException e) {
            return "refused with " + e.statusCode;
        }
    }

    static String handled(String question) {
        return SERVICE.streamChatCompletion(nothing())
                .map(chunk -> "a chunk")
                .onErrorResumeNext(error -> {
                    return Flowable.just(error instanceof OpenAiHttpException ? "refused" : "failed");
                })
                .blockingFirst();
    }
}
