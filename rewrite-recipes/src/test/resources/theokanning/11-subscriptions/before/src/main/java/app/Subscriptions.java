package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class Subscriptions {
    private final OpenAiService service = new OpenAiService("sk-none");

    static String all(String question) throws InterruptedException {
        Subscriptions subscriptions = new Subscriptions();
        StringBuilder said = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        subscriptions.background(question, said, end);
        end.await();
        return said.toString();
    }

    private void background(String question, StringBuilder said, CountDownLatch end) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        service.streamChatCompletion(request)
                .subscribe(
                        chunk -> {
                            String text = chunk.getChoices().get(0).getMessage().getContent();
                            if (text != null) {
                                said.append(text);
                            }
                        },
                        error -> {
                            said.append(error);
                            end.countDown();
                        },
                        end::countDown);
    }

    void watched(String question) {
        service.streamChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", question)))
                        .build())
                .subscribe(chunk -> System.out.println(chunk.getChoices().get(0).getMessage().getContent()));
    }
}
