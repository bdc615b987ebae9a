package app;

import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.functions.Consumer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

class Ids {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    private final StringBuilder answer = new StringBuilder();

    private static ChatCompletionRequest about(String question) {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
    }

    /** The identifier and the time are the server's. */
    private static String withoutServersOwn(String printed) {
        return printed.replaceAll("id=[^,]*", "id=..").replaceAll("created=\\d+", "created=..");
    }

    static String lastById(String question) {
        Map<String, String> response = new HashMap<>();
        SERVICE.streamChatCompletion(about(question)).doOnError(Throwable::printStackTrace)
                .blockingForEach(new Consumer<ChatCompletionChunk>() {
                    @Override
                    public void accept(ChatCompletionChunk chunk) throws Exception {
                        response.put(chunk.getId(), chunk.toString());
                    }
                });
        return response.size() + withoutServersOwn(response.values().toString());
    }

    static String all(String question) {
        Ids ids = new Ids();
        TreeSet<String> seen = new TreeSet<>();
        SERVICE.streamChatCompletion(about(question)).blockingForEach(chunk -> {
            seen.add(chunk.getModel() + " " + chunk.getObject() + " " + (chunk.getCreated() > 0));
            ids.answer.append("got ").append(chunk).append('\n');
        });
        return seen + withoutServersOwn(ids.answer.toString());
    }

    String kept(String question) {
        SERVICE.streamChatCompletion(about(question))
                .doOnError(error -> System.out.println(error.getMessage()))
                .blockingForEach(chunk -> answer.append(chunk.getId().isEmpty()).append(chunk.getChoices().size()));
        return answer.toString();
    }

    static String keptBy(String question) {
        return new Ids().kept(question);
    }

    static String models(String question) throws InterruptedException {
        StringBuilder found = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        SERVICE.streamChatCompletion(about(question)).subscribe(chunk -> {
            String text = chunk.getChoices().get(0).getMessage().getContent();
            found.append(chunk.getModel()).append(text);
        }, Throwable::printStackTrace, end::countDown);
        end.await();
        return found.toString();
    }

    static String inPassing(String question) {
        StringBuilder found = new StringBuilder();
        String texts = SERVICE.streamChatCompletion(about(question))
                .doOnNext(chunk -> found.append(chunk.getModel()))
                .filter(chunk -> chunk.getChoices().get(0).getMessage().getContent() != null)
                .map(chunk -> chunk.getChoices().get(0).getMessage().getContent())
                .toList()
                .blockingGet()
                .toString();
        return found + texts;
    }
}
