package app;

import com.theokanning.openai.service.OpenAiService;

class Broken {
    void run(OpenAiService service {
        service.createThread(null);
    }
}
