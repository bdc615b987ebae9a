package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.ComputerAction;
import com.openai.models.responses.ComputerTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseComputerToolCall;
import com.openai.models.responses.ResponseComputerToolCallOutputScreenshot;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputItem.ComputerCallOutput;
import java.util.List;
import java.util.Optional;

/** The model asks for clicks and keys, and sees a screenshot after each call; whoever runs it answers for safety checks. */
public final class ComputerUse {
    /** A real program takes a picture of the screen. */
    private static final String SCREENSHOT = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    private ComputerUse() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Response response = client.responses()
                .create(request().input("Search for chairs on the open page.").build());
        for (Optional<ResponseComputerToolCall> call = call(response); call.isPresent(); call = call(response)) {
            call.get().actions().orElse(List.of()).forEach(ComputerUse::act);
            response = client.responses()
                    .create(request()
                            .previousResponseId(response.id())
                            .inputOfResponse(List.of(ResponseInputItem.ofComputerCallOutput(output(call.get()))))
                            .build());
        }
        System.out.println(Answers.text(response));
    }

    private static ResponseCreateParams.Builder request() {
        return ResponseCreateParams.builder()
                .model("gpt-5.6-terra")
                .store(true)
                .addTool(ComputerTool.builder().build());
    }

    private static Optional<ResponseComputerToolCall> call(Response response) {
        return response.output().stream()
                .flatMap(item -> item.computerCall().stream())
                .findFirst();
    }

    /** Where a real program moves the mouse, in a browser that holds nothing of value. */
    private static void act(ComputerAction action) {
        if (action.isClick()) {
            System.out.println("click at " + action.asClick().x() + "," + action.asClick().y());
        } else if (action.isType()) {
            System.out.println("type " + action.asType().text());
        } else {
            System.out.println("another action");
        }
    }

    private static ComputerCallOutput output(ResponseComputerToolCall call) {
        ComputerCallOutput.Builder output = ComputerCallOutput.builder()
                .callId(call.callId())
                .output(ResponseComputerToolCallOutputScreenshot.builder()
                        .imageUrl(SCREENSHOT)
                        .build());
        call.pendingSafetyChecks().forEach(check -> {
            // Where a real program asks somebody: an answer without this is refused.
            System.out.println("acknowledged: " + check.message().orElse(""));
            output.addAcknowledgedSafetyCheck(ComputerCallOutput.AcknowledgedSafetyCheck.builder()
                    .id(check.id())
                    .code(check.code())
                    .message(check.message())
                    .build());
        });
        return output.build();
    }
}
