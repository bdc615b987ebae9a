package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseTextConfig;
import java.util.List;

class JsonMode {
    String ask(OpenAIClient client) {
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.SYSTEM).content("Answer in JSON.").build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Why?").build())))
                .text(ResponseTextConfig.builder().format(ResponseFormatJsonObject.builder().build()).verbosity(ResponseTextConfig.Verbosity.LOW).build())
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
        System.out.println(new JsonMode().ask(OpenAIOkHttpClient.fromEnv()));
    }
}
