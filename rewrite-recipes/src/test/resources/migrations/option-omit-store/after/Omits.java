package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import java.util.ArrayList;
import java.util.List;

class Omits {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void ask(String question) {
        client.responses().create(ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input(question)
                .build());
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder().model("gpt-5.4");
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(question)
                .build()));
        client.responses().create(builder.inputOfResponse(input).build());
    }
}
