package app;

import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.functions.Consumer;
import java.util.ArrayList;
import java.util.List;

class Consumers {
    private final OpenAiService service = new OpenAiService("sk-none");
    private final List<String> said = new ArrayList<>();

    static String all(String question) {
        Consumers consumers = new Consumers();
        consumers.anonymous(question);
        consumers.handled(question);
        consumers.shadowing(question);
        return consumers.said.toString();
    }

    private void anonymous(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        service.streamChatCompletion(request).doOnError(Throwable::printStackTrace)
                .blockingForEach(new Consumer<ChatCompletionChunk>() {
                    @Override
                    public void accept(ChatCompletionChunk chunk) throws Exception {
                        String text = chunk.getChoices().get(0).getMessage().getContent();
                        if (text == null || !text.isEmpty()) {
                            said.add(text);
                        }
                    }
                });
    }

    private void handled(String question) {
        service.streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", question)))
                        .build())
                .doOnError(error -> failed(error))
                .blockingForEach(chunk -> {
                    if (chunk.getChoices().get(0).getFinishReason() != null) {
                        said.add("the end");
                    }
                });
    }

    private void shadowing(String question) {
        for (String text : List.of("first", "second")) {
            said.add(text);
        }
        service.streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", question)))
                        .build())
                .blockingForEach(new Consumer<ChatCompletionChunk>() {
                    private int number;

                    @Override
                    public void accept(ChatCompletionChunk chunk) {
                        said.add(++number + " " + chunk.getChoices().get(0).getFinishReason());
                    }
                });
        String chunk = "outside";
        service.streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", chunk)))
                        .build())
                .blockingForEach(new Consumer<ChatCompletionChunk>() {
                    @Override
                    public void accept(ChatCompletionChunk chunk) {
                        said.add(chunk.getChoices().get(0).getMessage().getContent());
                    }
                });
    }

    private void failed(Throwable error) {
        said.add("failed " + error);
    }
}
