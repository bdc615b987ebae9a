package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;

class Clash {
    record Response(String text) {}

    Response ask(OpenAIClient client, String item) {
        String message = "Hi " + item;
        com.openai.models.responses.Response content = client.responses()
                .create(ResponseCreateParams.builder().model("gpt-4o").input(message).store(false).build());
        return new Response(content.output().stream()
                .flatMap(outputItem -> outputItem.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(outputContent -> outputContent.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse(""));
    }

    public static void main(String[] args) {
        System.out.println(new Clash().ask(OpenAIOkHttpClient.fromEnv(), "Ann"));
    }
}
