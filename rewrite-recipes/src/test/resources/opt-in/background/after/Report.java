package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import com.openai.services.blocking.ResponseService;

class Report {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Response write(String topic) {
        return finished(client.responses(), client.responses().create(ResponseCreateParams.builder()
                .model("gpt-5.5")
                .input(topic)
                .store(true)
                .background(true)
                .build()));
    }

    public static void main(String[] args) {
        System.out.println(new Report().write("Rain").output().get(0).asMessage().content().get(0).asOutputText().text());
    }

    /** Asks for a response that runs in the background until it is done. */
    private static Response finished(ResponseService responses, Response begun) {
        Response response = begun;
        while (response.status().filter(status -> status.equals(ResponseStatus.QUEUED) || status.equals(ResponseStatus.IN_PROGRESS)).isPresent()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a response was in progress", e);
            }
            response = responses.retrieve(response.id());
        }
        return response;
    }
}
