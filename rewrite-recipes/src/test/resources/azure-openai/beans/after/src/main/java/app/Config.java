package app;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;

/** As a framework would call it. */
public class Config {

    public OpenAIClient openAIClient() {
        return OpenAIOkHttpClient.builder()
                .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
                .credential(AzureApiKeyCredential.create("none"))
                .maxRetries(3)
                .build();
    }

    /** The URL of Responses at an endpoint of Azure OpenAI. */
    private static String azureBaseUrl(String endpoint) {
        return endpoint.replaceAll("/+$", "") + "/openai/v1";
    }
}
