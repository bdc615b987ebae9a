package messagesbystaticimport;

import static messagesbystaticimport.Prompts.prompts;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.image.CreateImageRequest;
import com.theokanning.openai.service.OpenAiService;

class Ask {
    private final OpenAiService service = new OpenAiService("sk-none");

    String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(prompts(question))
                .n(2)
                .build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    String paint(String what) {
        return service.createImage(CreateImageRequest.builder().prompt(what).build()).getData().get(0).getUrl();
    }
}
