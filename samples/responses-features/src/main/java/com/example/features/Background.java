package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import java.util.Set;

/** Work that takes long: no connection is kept open, the program asks now and then; what is not needed is cancelled. */
public final class Background {
    private static final Set<ResponseStatus> OPEN = Set.of(ResponseStatus.QUEUED, ResponseStatus.IN_PROGRESS);

    private Background() {}

    public static void main(String[] args) throws InterruptedException {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        long pause = args.length == 0 ? 2000 : Long.parseLong(args[0]);

        Response report = client.responses().create(request("Write a long report on chairs."));
        while (OPEN.contains(report.status().orElseThrow())) {
            System.out.println(report.status().orElseThrow());
            Thread.sleep(pause);
            report = client.responses().retrieve(report.id());
        }
        System.out.println(report.status().orElseThrow() + ": " + Answers.text(report));

        Response unwanted = client.responses().create(request("Write a long report on tables."));
        System.out.println(client.responses().cancel(unwanted.id()).status().orElseThrow());
    }

    /** Without storage the answer would be gone some ten minutes later. */
    private static ResponseCreateParams request(String input) {
        return ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(true)
                .background(true)
                .input(input)
                .build();
    }
}
