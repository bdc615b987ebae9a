package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Optional;

class Handled {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ChatCompletionCreateParams params) {
        Collector collector = new Collector();
        client.async().chat().completions().createStreaming(params).subscribe(collector, Runnable::run).onCompleteFuture().join();
        return collector.text.toString();
    }

    static class Collector implements AsyncStreamResponse.Handler<ChatCompletionChunk> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onNext(ChatCompletionChunk chunk) {
            chunk.choices().forEach(choice -> choice.delta().content().ifPresent(text::append));
        }

        @Override
        public void onComplete(Optional<Throwable> error) {
            text.append(error.isPresent() ? " (broken)" : " (done)");
        }
    }
}
