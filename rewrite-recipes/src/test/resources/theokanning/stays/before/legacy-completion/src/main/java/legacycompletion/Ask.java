package legacycompletion;

import com.theokanning.openai.completion.CompletionRequest;
import com.theokanning.openai.service.OpenAiService;

class Ask {
    static String ask(String prompt) {
        CompletionRequest request = CompletionRequest.builder().model("babbage-002").prompt(prompt).build();
        return new OpenAiService("sk-none").createCompletion(request).getChoices().get(0).getText();
    }
}
