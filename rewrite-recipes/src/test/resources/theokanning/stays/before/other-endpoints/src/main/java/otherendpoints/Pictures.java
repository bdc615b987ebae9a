package otherendpoints;

import com.theokanning.openai.image.CreateImageRequest;
import com.theokanning.openai.service.OpenAiService;

class Pictures {
    static String url(String prompt) {
        CreateImageRequest request = CreateImageRequest.builder().prompt(prompt).build();
        return new OpenAiService("sk-none").createImage(request).getData().get(0).getUrl();
    }
}
