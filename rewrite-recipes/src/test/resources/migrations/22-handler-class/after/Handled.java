package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.Optional;

class Handled {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String read(ResponseCreateParams params) {
        Collector collector = new Collector();
        client.async().responses().createStreaming(params).subscribe(collector, Runnable::run).onCompleteFuture().join();
        return collector.text.toString();
    }

    static class Collector implements AsyncStreamResponse.Handler<ResponseStreamEvent> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onNext(ResponseStreamEvent chunk) {
            chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(text::append);
        }

        @Override
        public void onComplete(Optional<Throwable> error) {
            text.append(error.isPresent() ? " (broken)" : " (done)");
        }
    }
}
