package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;

/** A conversation that the server keeps: it goes on from an answer, in two directions, and in a conversation object. */
public final class ContinueAndFork {
    private static final String RULES = "You are a travel guide. Answer in one sentence.";

    private ContinueAndFork() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response start = client.responses().create(request("I like mountains.").build());
        Response hike = client.responses()
                .create(request("I have three days.").previousResponseId(start.id()).build());
        Response swim = client.responses()
                .create(request("But I also like the sea.").previousResponseId(start.id()).build());

        System.out.println("On from the one:   " + ask(client, hike));
        System.out.println("On from the other: " + ask(client, swim));

        String conversation = client.conversations().create().id();
        client.responses().create(request("I like museums.").conversation(conversation).build());
        Response answer = client.responses()
                .create(request("Where shall I go?").conversation(conversation).build());
        System.out.println("In a conversation: " + Answers.text(answer));
        System.out.println("It has so many items: "
                + client.conversations().items().list(conversation).data().size());
    }

    private static String ask(OpenAIClient client, Response last) {
        return Answers.text(client.responses()
                .create(request("Where shall I go?").previousResponseId(last.id()).build()));
    }

    /** Instructions are not carried over: they go with every request. */
    private static ResponseCreateParams.Builder request(String input) {
        return ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(true)
                .instructions(RULES)
                .input(input);
    }
}
