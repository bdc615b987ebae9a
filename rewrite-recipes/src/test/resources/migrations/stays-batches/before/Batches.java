package app;

import static com.openai.models.batches.BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCreateParams;

/** What the file has in it, and who reads the results, is elsewhere. */
class Batches {
    static Batch start(OpenAIClient client, String file) {
        return client.batches()
                .create(BatchCreateParams.builder()
                        .inputFileId(file)
                        .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                        .completionWindow(BatchCreateParams.CompletionWindow._24H)
                        .build());
    }

    static BatchCreateParams again(BatchCreateParams params) {
        return params.toBuilder().endpoint(V1_CHAT_COMPLETIONS).build();
    }

    static BatchCreateParams embeddings(BatchCreateParams params) {
        return params.toBuilder().endpoint(BatchCreateParams.Endpoint.V1_EMBEDDINGS).build();
    }

    public static void main(String[] args) {
        System.out.println(start(OpenAIOkHttpClient.fromEnv(), args[0]).id());
    }
}
