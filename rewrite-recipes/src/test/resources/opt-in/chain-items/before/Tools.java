package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Tools {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder()
                .model("gpt-5.5")
                .addTool(FunctionTool.builder().name("time").parameters(Optional.empty()).strict(false).build())
                .store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        items.add(ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Late?").build()));
        for (int i = 0; i < 2; i++) {
            Response response = client.responses().create(chat.inputOfResponse(items).build());
            response.output().forEach(item -> items.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            response.output().stream().flatMap(item -> item.functionCall().stream()).forEach(call ->
                    items.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                            .callId(call.callId())
                            .output("noon")
                            .build())));
            System.out.println(response.output().get(0).message().map(message -> message.content().get(0).asOutputText().text()));
        }
    }
}
