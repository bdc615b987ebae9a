package app;

import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.Flowable;
import io.reactivex.Single;
import io.reactivex.disposables.Disposable;
import io.reactivex.schedulers.Schedulers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class Chains {
    private final OpenAiService service = new OpenAiService("sk-none");

    private ChatCompletionRequest about(String question) {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .stream(true)
                .build();
    }

    Flowable<ChatCompletionChunk> chunks(String question) {
        return service.streamChatCompletion(about(question));
    }

    Single<String> whole(String question) {
        return service.streamChatCompletion(about(question))
                .subscribeOn(Schedulers.computation())
                .map(chunk ->
                        Optional.ofNullable(chunk.getChoices().get(0).getMessage().getContent()))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .reduce(new StringBuffer(), StringBuffer::append)
                .map(StringBuffer::toString);
    }

    static String all(String question) {
        return new Chains().whole(question).blockingGet();
    }

    static String choices(String question) {
        StringBuilder said = new StringBuilder();
        Flowable<ChatCompletionChunk> stream = new Chains().chunks(question);
        stream.flatMapIterable(ChatCompletionChunk::getChoices)
                .map(ChatCompletionChoice::getMessage)
                .filter(message -> message.getContent() != null)
                .map(ChatMessage::getContent)
                .doOnNext(said::append)
                .doOnComplete(() -> said.append(" and that is all"))
                .blockingSubscribe();
        return said.toString();
    }

    static String ends(String question) {
        List<String> ends = new ArrayList<>();
        for (ChatCompletionChunk chunk : new Chains().chunks(question).blockingIterable()) {
            for (ChatCompletionChoice choice : chunk.getChoices()) {
                if (choice.getFinishReason() != null) {
                    ends.add(choice.getFinishReason());
                }
            }
        }
        return ends.toString();
    }

    static String first(String question) {
        ChatCompletionChunk chunk = new Chains().chunks(question).blockingFirst();
        return "[" + chunk.getChoices().get(0).getMessage().getContent() + "]";
    }

    static String written(String question) {
        StringBuilder said = new StringBuilder();
        new Chains()
                .service
                .streamChatCompletion(new Chains().about(question))
                .blockingForEach(chunk -> write(chunk.getChoices().get(0).getMessage().getContent(), said));
        return said.toString();
    }

    private static void write(String text, Appendable out) throws IOException {
        out.append("<").append(text).append(">");
    }

    static String emitted(String question) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        CountDownLatch end = new CountDownLatch(1);
        Disposable subscription = new Chains()
                .service
                .streamChatCompletion(new Chains().about(question))
                .subscribe(
                        chunk -> {
                            String text = chunk.getChoices().get(0).getMessage().getContent();
                            if (text != null) {
                                write(text, said);
                            }
                        },
                        error -> end.countDown(),
                        end::countDown);
        end.await();
        return said + " " + subscription.isDisposed();
    }

    static String some(String question) {
        return new Chains()
                .chunks(question)
                .take(2)
                .map(chunk -> chunk.getChoices().get(0))
                .map(choice -> "(" + choice.getMessage().getContent() + ")")
                .toList()
                .blockingGet()
                .toString();
    }
}
