package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;

class Talk {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").instructions("Be brief.").store(true);
        List<ResponseInputItem> items = new ArrayList<>();
        for (String line : List.of("Hello", "And?", "Bye")) {
            items.add(user(line));
            Response response = client.responses().create(chat.inputOfResponse(items).build());
            String answer = response.output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
            chat.previousResponseId(response.id());
            items.clear();
            System.out.println(answer);
        }
    }

    static ResponseInputItem user(String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(text).build());
    }
}
