package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;

/** What the model thinks about while it thinks, for people who wait. */
public final class ReasoningSummaries {
    private ReasoningSummaries() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(false)
                .reasoning(Reasoning.builder()
                        .effort(ReasoningEffort.MEDIUM)
                        .summary(Reasoning.Summary.AUTO)
                        .build())
                .input("Which is heavier, a litre of oil or a litre of water?")
                .build();
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(params)) {
            events.stream().forEach(ReasoningSummaries::show);
        }
    }

    private static void show(ResponseStreamEvent event) {
        event.reasoningSummaryTextDelta().ifPresent(delta -> System.out.print(delta.delta()));
        event.reasoningSummaryTextDone().ifPresent(done -> System.out.println());
        event.outputTextDelta().ifPresent(delta -> System.out.print(delta.delta()));
        event.completed()
                .flatMap(completed -> completed.response().usage())
                .ifPresent(usage -> System.out.println("\nTokens of thought: "
                        + usage.outputTokensDetails().reasoningTokens()));
    }
}
