package app;

import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Streams {
    private static final String LONG =
            " Say it at length, with all that belongs to it, and with what people say of it in other places, and why.";

    static String words(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .stream(true)
                .build();
        StringBuilder all = new StringBuilder();
        service.streamChatCompletion(request)
                .doOnError(Throwable::printStackTrace)
                .blockingForEach(chunk -> {
                    String delta = chunk.getChoices().get(0).getMessage().getContent();
                    if (delta != null) {
                        // only what was said
                        all.append(delta);
                    }
                });
        return all.toString();
    }

    static String ends(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        StringBuilder all = new StringBuilder();
        service.streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(Collections.singletonList(new ChatMessage("user", question + LONG)))
                        .maxTokens(16)
                        .build())
                .blockingForEach(chunk -> take(chunk, all));
        return all.toString();
    }

    private static void take(ChatCompletionChunk chunk, StringBuilder all) {
        for (ChatCompletionChoice choice : chunk.getChoices()) {
            ChatMessage delta = choice.getMessage();
            if (delta.getContent() != null) {
                all.append(delta.getContent());
            }
            if (choice.getFinishReason() != null) {
                all.append(" ends with ").append(choice.getFinishReason());
            }
        }
    }
}
