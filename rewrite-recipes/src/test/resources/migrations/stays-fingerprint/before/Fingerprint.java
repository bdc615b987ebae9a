package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Responses has none. */
class Fingerprint {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ChatCompletion answer = client.chat().completions().create(
                ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("Hello").build());
        System.out.println(answer.systemFingerprint().orElse("none"));
    }
}
