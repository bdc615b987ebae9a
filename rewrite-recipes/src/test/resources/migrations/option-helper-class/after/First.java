package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.ArrayList;
import java.util.List;

class First {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        Response completion = ResponsesSupport.throwIfFailed(client.responses().create(ResponseCreateParams.builder()
                .model("m")
                .inputOfResponse(List.of(
                        ResponsesSupport.message(EasyInputMessage.Role.SYSTEM, "Be brief."),
                        ResponsesSupport.message(EasyInputMessage.Role.USER, question),
                        ResponsesSupport.message(EasyInputMessage.Role.ASSISTANT, "Well..."),
                        ResponsesSupport.message(EasyInputMessage.Role.USER, "Yes?")))
                .store(false)
                .build()));
        System.out.println(ResponsesSupport.finishReason(completion));
        return ResponsesSupport.textOf(completion).orElse("nothing");
    }

    void stream(String question) {
        try (StreamResponse<ResponseStreamEvent> stream = client.responses()
                .createStreaming(ResponseCreateParams.builder().model("m").input(question).store(false).build())) {
            stream.stream().map(ResponsesSupport::orThrow).flatMap(event -> event.outputTextDelta().stream()).map(ResponseTextDeltaEvent::delta).forEach(System.out::print);
        }
    }

    String talk() {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder().model("m").store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponsesSupport.message(EasyInputMessage.Role.USER, "Hello"));
        Response message = ResponsesSupport.throwIfFailed(client.responses().create(chat.inputOfResponse(input).build()));
        input.addAll(ResponsesSupport.itemsOf(message));
        input.add(ResponsesSupport.message(EasyInputMessage.Role.USER, "More"));
        return ResponsesSupport.textOf(ResponsesSupport.throwIfFailed(client.responses().create(chat.inputOfResponse(input).build()))).orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new First().ask("Hi"));
        new First().stream("Go on");
        System.out.println(new First().talk());
    }
}
