package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;

class Talk {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").instructions("Be brief.").store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        for (String line : List.of("Hello", "And?", "Bye")) {
            items.add(user(line));
            String answer = client.responses().create(chat.inputOfResponse(items).build()).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
            items.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.ASSISTANT)
                    .content(answer)
                    .build()));
            System.out.println(answer);
        }
    }

    static ResponseInputItem user(String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(text).build());
    }
}
