package app;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.EmbeddingsOptions;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

/** Stays on Azure's client, which so stays in the build, too. */
class Vectors {
    private final OpenAIClient client = new OpenAIClientBuilder()
            .endpoint(System.getenv("ENDPOINT"))
            .credential(new AzureKeyCredential("none"))
            .buildClient();

    int size(List<String> texts) {
        return client.getEmbeddings("vectors", new EmbeddingsOptions(texts)).getData().size();
    }
}
