package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;

class OwnMethodOfThatName {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String finishReason(Response c) {
        return finishReason2(c);
    }

    String run(ResponseCreateParams p) {
        return finishReason(client.responses().create(p));
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason2(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }
}
