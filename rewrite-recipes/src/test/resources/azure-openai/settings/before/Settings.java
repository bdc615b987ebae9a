package app;

import static java.util.concurrent.TimeUnit.DAYS;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.*;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.http.rest.RequestOptions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Settings that say nothing, and classes of other libraries beside all of the old client's. */
@Tag("settings")
public class Settings {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getProperty("azure.endpoint"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    public String first(String question) {
        return client.getChatCompletions(
                        "gpt-4o",
                        new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question)))
                                .setMaxTokens(100)
                                .setFrequencyPenalty(0.0)
                                .setPresencePenalty((double) 0)
                                .setStop(Collections.emptyList()))
                .getChoices()
                .stream()
                .findFirst()
                .orElseThrow()
                .getMessage()
                .getContent();
    }

    public String nothingSaid(String question) {
        ChatCompletionsOptions options = new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(question)));
        options.setModel("gpt-4o").setN(1).setStop(null);
        options.setTemperature(0.5);
        return client.getChatCompletionsWithResponse("gpt-4o", options, new RequestOptions())
                .getValue()
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }

    public long day() {
        return DAYS.toHours(1);
    }
}
