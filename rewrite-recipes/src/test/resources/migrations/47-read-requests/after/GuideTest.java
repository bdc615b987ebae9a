package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceOptions;
import com.openai.services.blocking.ResponseService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mockito.ArgumentCaptor;

class GuideTest {
    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ResponseService completions = mock(ResponseService.class);
    private final Guide guide = new Guide(client);

    GuideTest() {
        when(client.responses()).thenReturn(completions);
        when(completions.create(any(ResponseCreateParams.class))).thenReturn(answer("Here."));
    }

    void tells() {
        guide.tell("Rome");
        ResponseCreateParams sent = sent();
        System.out.println(sent.model()
                .map(model -> model.isChat() ? model.asChat().asString() : model.asString())
                .orElseThrow());
        System.out.println(sent.temperature().get() + " " + sent.maxOutputTokens().orElse(0L));
        System.out.println(messagesOf(sent).size());
        assertThat(messagesOf(sent)).hasSize(2);
        assertThat(messagesOf(sent).toString()).contains("You are a guide.").doesNotContain("Pisa");
        System.out.println(messagesOf(sent).get(0).easyInputMessage()
                .filter(said -> said.role().equals(EasyInputMessage.Role.SYSTEM))
                .isPresent());
        System.out.println(messagesOf(sent).get(0).asEasyInputMessage().content().asTextInput());
        System.out.println(messagesOf(sent).get(1).asEasyInputMessage().content().asTextInput());
        System.out.println(sent.tools().isPresent());
    }

    void plans() {
        guide.plan(List.of("Rome", "Pisa"));
        ResponseCreateParams sent = sent();
        for (ResponseInputItem message : messagesOf(sent)) {
            if (message.easyInputMessage()
                    .filter(said -> said.role().equals(EasyInputMessage.Role.USER))
                    .isPresent()) {
                System.out.println("user: " + message.asEasyInputMessage().content().asTextInput());
            } else if (message.easyInputMessage()
                    .filter(said -> said.role().equals(EasyInputMessage.Role.ASSISTANT))
                    .isPresent()) {
                System.out.println("assistant: " + message.asEasyInputMessage().content().asTextInput());
            }
        }
        String all = messagesOf(sent).toString();
        System.out.println(all.contains("Plan it."));
        System.out.println(messagesOf(sent).stream().filter(item -> item.easyInputMessage()
                .filter(said -> said.role().equals(EasyInputMessage.Role.USER))
                .isPresent()).count());
        System.out.println(sent.tools().get().get(0).asFunction().name());
        System.out.println(sent.tools().get().get(0).asFunction().description().get());
    }

    private ResponseCreateParams sent() {
        ArgumentCaptor<ResponseCreateParams> captor = ArgumentCaptor.forClass(ResponseCreateParams.class);
        verify(completions, atLeastOnce()).create(captor.capture());
        return captor.getValue();
    }

    private static Response answer(String text) {
        return responseWith("chatcmpl-1", 1L, "m", messageItem(text));
    }

    public static void main(String[] args) {
        new GuideTest().tells();
        new GuideTest().plans();
    }

    /** A message of the model with some text. */
    private static ResponseOutputItem messageItem(String text) {
        return ResponseOutputItem.ofMessage(ResponseOutputMessage.builder()
                .id("msg_1")
                .status(ResponseOutputMessage.Status.COMPLETED)
                .addContent(ResponseOutputText.builder()
                        .text(text)
                        .annotations(Collections.emptyList())
                        .build())
                .build());
    }

    /** The messages of a request, one by one. */
    private static List<ResponseInputItem> messagesOf(ResponseCreateParams request) {
        List<ResponseInputItem> messages = new ArrayList<>();
        request.instructions()
                .ifPresent(text -> messages.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.SYSTEM)
                        .content(text)
                        .build())));
        request.input().ifPresent(input -> {
            if (input.isText()) {
                messages.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content(input.asText())
                        .build()));
            } else {
                messages.addAll(input.asResponse());
            }
        });
        return messages;
    }

    /** An answer as the server would send it. */
    private static Response responseWith(String id, double createdAt, String model, ResponseOutputItem... output) {
        return Response.builder()
                .id(id)
                .createdAt(createdAt)
                .model(model)
                .output(Arrays.asList(output))
                .error(Optional.empty())
                .incompleteDetails(Optional.empty())
                .instructions(Optional.empty())
                .metadata(Optional.empty())
                .parallelToolCalls(true)
                .temperature(Optional.empty())
                .toolChoice(ToolChoiceOptions.AUTO)
                .tools(Collections.emptyList())
                .topP(Optional.empty())
                .build();
    }
}
