package app;

import io.github.stefanbratanov.jvm.openai.OpenAI;
import io.github.stefanbratanov.jvm.openai.RunsClient;
import io.github.stefanbratanov.jvm.openai.ThreadsClient;

class Jvm {
    Object client(OpenAI openAI, Class<?> type) {
        if (type == RunsClient.class) {
            return openAI.runsClient();
        }
        return make(ThreadsClient.class);
    }

    Object make(Class<?> type) {
        return null;
    }
}
