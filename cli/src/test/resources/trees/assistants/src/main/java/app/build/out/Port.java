package app.build.out;

import com.openai.client.OpenAIClient;

/** Packages may be called like the folders that builds write. */
class Port {
    void run(OpenAIClient client) {
        client.beta().assistants().list();
    }
}
