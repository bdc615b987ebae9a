package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.core.credential.AzureKeyCredential;

/** As a framework would call it. */
public class Config {

    public OpenAIClient openAIClient() {
        return new OpenAIClientBuilder()
                .endpoint(System.getProperty("azure.endpoint"))
                .credential(new AzureKeyCredential("none"))
                .buildClient();
    }
}
