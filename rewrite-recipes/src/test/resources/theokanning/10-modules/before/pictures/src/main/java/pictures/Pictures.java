package pictures;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.image.CreateImageRequest;
import com.theokanning.openai.service.OpenAiService;

class Pictures {
    static String url(String prompt) {
        CreateImageRequest request = CreateImageRequest.builder().prompt(prompt).build();
        return new OpenAiService("sk-none").createImage(request).getData().get(0).getUrl();
    }

    public static String said(OpenAiService service, ChatCompletionRequest request) {
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
