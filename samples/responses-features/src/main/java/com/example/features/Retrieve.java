package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.NotFoundException;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;

/** A response that is stored, read again, and deleted. */
public final class Retrieve {
    private Retrieve() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response made = client.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5.6-terra")
                        .store(true)
                        .input("Name a river.")
                        .build());

        Response again = client.responses().retrieve(made.id());
        System.out.println("Answer: " + Answers.text(again));
        client.responses().inputItems().list(made.id()).autoPager().forEach(item -> item.responseInputMessageItem()
                .ifPresent(message -> System.out.println(
                        "Question: " + message.content().get(0).asInputText().text())));

        client.responses().delete(made.id());
        try {
            client.responses().retrieve(made.id());
        } catch (NotFoundException e) {
            System.out.println("Deleted.");
        }
    }
}
