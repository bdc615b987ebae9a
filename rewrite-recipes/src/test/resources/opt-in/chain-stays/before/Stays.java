package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import java.util.ArrayList;
import java.util.List;

class Stays {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    /** Forgets what is old, which a server that keeps all of it does not. */
    void trimmed(ResponseInputItem question) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        items.add(question);
        for (int i = 0; i < 3; i++) {
            Response response = client.responses().create(chat.inputOfResponse(items).build());
            response.output().forEach(item -> items.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            items.remove(0);
        }
    }

    /** Adds something that was not sent before it adds the answer. */
    void addedInBetween(ResponseInputItem question, ResponseInputItem other) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        items.add(question);
        Response response = client.responses().create(chat.inputOfResponse(items).build());
        items.add(other);
        response.output().forEach(item -> items.add(JsonValue.from(item).convert(ResponseInputItem.class)));
        client.responses().create(chat.inputOfResponse(items).build());
    }

    /** Begins anew with each question. */
    void listOfEachQuestion(List<ResponseInputItem> questions) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").store(false);
        for (ResponseInputItem question : questions) {
            List<ResponseInputItem> items = new ArrayList<>();
            items.add(question);
            Response response = client.responses().create(chat.inputOfResponse(items).build());
            response.output().forEach(item -> items.add(JsonValue.from(item).convert(ResponseInputItem.class)));
            client.responses().create(chat.inputOfResponse(items).build());
        }
    }

    /** Keeps the answers in another list, whose name ends like that of the first. */
    void anotherList(ResponseInputItem question, List<ResponseInputItem> moreitems) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        items.add(question);
        Response response = client.responses().create(chat.inputOfResponse(items).build());
        response.output().forEach(item -> moreitems.add(JsonValue.from(item).convert(ResponseInputItem.class)));
        client.responses().create(chat.inputOfResponse(items).build());
    }

    /** Is chained by its author. */
    void chained(ResponseInputItem question) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("gpt-5.5").conversation("conv_1").store(false);
        List<ResponseInputItem> items = new ArrayList<>();
        items.add(question);
        Response response = client.responses().create(chat.inputOfResponse(items).build());
        response.output().forEach(item -> items.add(JsonValue.from(item).convert(ResponseInputItem.class)));
    }
}
