package app;

import com.openai.client.OpenAIClient;
import com.openai.models.beta.threads.Thread;
import com.openai.services.blocking.beta.threads.RunService;

class Official {
    void run(OpenAIClient client, RunService runs) {
        Thread thread = client.beta().threads().create();
        client.beta().threads().runs().create("thread", null);
        client.beta().assistants().retrieve("asst");
        runs.cancel(null);
        new java.lang.Thread(() -> {}).start();
        client.vectorStores().create(null);
    }
}
