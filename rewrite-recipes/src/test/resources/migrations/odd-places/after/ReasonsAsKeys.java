package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import java.util.HashMap;
import java.util.Map;

class ReasonsAsKeys {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    Map<String, Integer> counts = new HashMap<>();
    void run(ResponseCreateParams p) {
        counts.merge(finishReason(client.responses().create(p)), 1, Integer::sum);
        System.out.println(counts.get("stop"));
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }
}
