package app;

import com.azure.ai.openai.assistants.AssistantsClient;
import com.azure.ai.openai.assistants.AssistantsClientBuilder;
import io.github.sashirestela.openai.SimpleOpenAI;

class Community {
    void run(SimpleOpenAI openAI) {
        AssistantsClient client = new AssistantsClientBuilder().buildClient();
        client.createThread(null);
        openAI.threadRuns().create("thread", null);
        openAI.vectorStores().create(null);
    }
}
