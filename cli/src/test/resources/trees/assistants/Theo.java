package app;

import com.theokanning.openai.assistants.Assistant;
import com.theokanning.openai.service.OpenAiService;

class Theo {
    private final OpenAiService service = new OpenAiService("key");
    private final AssistantService own = new AssistantService();

    Assistant make(String id) {
        own.retrieveAssistant(id);
        service.createRun(id, null);
        return this.service.retrieveAssistant(id);
    }

    static class AssistantService {
        void retrieveAssistant(String id) {}
    }
}
