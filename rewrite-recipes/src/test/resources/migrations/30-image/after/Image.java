package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputText;
import java.util.List;

class Image {
    String describe(OpenAIClient client, String url) {
        ResponseInputContent text = ResponseInputContent.ofInputText(
                ResponseInputText.builder().text("What is this?").build());
        ResponseInputContent image = ResponseInputContent.ofInputImage(ResponseInputImage.builder().imageUrl(url).detail(ResponseInputImage.Detail.AUTO).build());
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofMessage(ResponseInputItem.Message.builder().role(ResponseInputItem.Message.Role.USER).content(List.of(text, image)).build())))
                .store(false)
                .build();
        return client.responses().create(params).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Image().describe(OpenAIOkHttpClient.fromEnv(), args[0]));
    }
}
