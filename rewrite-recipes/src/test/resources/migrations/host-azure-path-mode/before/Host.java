package app;

import com.openai.azure.AzureUrlPathMode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class Host {
    private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().azureUrlPathMode(AzureUrlPathMode.LEGACY).build();

    void run() {
        client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }
}
