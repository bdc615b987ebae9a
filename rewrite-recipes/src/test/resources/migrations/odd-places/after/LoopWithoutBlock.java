package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;

class LoopWithoutBlock {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void run(ResponseCreateParams params, boolean loud) {
        Response completion = client.responses().create(params);
        if (loud)
            {
                System.out.println(completion.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(message -> message.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .isPresent());
                System.out.println(finishReason(completion));
            }
        switch (loud ? 1 : 0) {
            case 1:
                {
                    System.out.println("one");
                    System.out.println(finishReason(completion));
                }
                break;
            default:
                break;
        }
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }
}
