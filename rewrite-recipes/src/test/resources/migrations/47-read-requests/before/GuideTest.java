package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.services.blocking.ChatService;
import com.openai.services.blocking.chat.ChatCompletionService;
import java.util.List;
import java.util.Optional;
import org.mockito.ArgumentCaptor;

class GuideTest {
    private final OpenAIClient client = mock(OpenAIClient.class);
    private final ChatCompletionService completions = mock(ChatCompletionService.class);
    private final Guide guide = new Guide(client);

    GuideTest() {
        ChatService chat = mock(ChatService.class);
        when(client.chat()).thenReturn(chat);
        when(chat.completions()).thenReturn(completions);
        when(completions.create(any(ChatCompletionCreateParams.class))).thenReturn(answer("Here."));
    }

    void tells() {
        guide.tell("Rome");
        ChatCompletionCreateParams sent = sent();
        System.out.println(sent.model().asString());
        System.out.println(sent.temperature().get() + " " + sent.maxCompletionTokens().orElse(0L));
        System.out.println(sent.messages().size());
        assertThat(sent.messages()).hasSize(2);
        assertThat(sent.messages().toString()).contains("You are a guide.").doesNotContain("Pisa");
        System.out.println(sent.messages().get(0).isSystem());
        System.out.println(sent.messages().get(0).asSystem().content().asText());
        System.out.println(sent.messages().get(1).asUser().content().asText());
        System.out.println(sent.tools().isPresent());
    }

    void plans() {
        guide.plan(List.of("Rome", "Pisa"));
        ChatCompletionCreateParams sent = sent();
        for (ChatCompletionMessageParam message : sent.messages()) {
            if (message.isUser()) {
                System.out.println("user: " + message.asUser().content().asText());
            } else if (message.isAssistant()) {
                System.out.println("assistant: " + message.asAssistant().content().get().asText());
            }
        }
        String all = sent.messages().toString();
        System.out.println(all.contains("Plan it."));
        System.out.println(sent.messages().stream().filter(ChatCompletionMessageParam::isUser).count());
        System.out.println(sent.tools().get().get(0).asFunction().function().name());
        System.out.println(sent.tools().get().get(0).asFunction().function().description().get());
    }

    private ChatCompletionCreateParams sent() {
        ArgumentCaptor<ChatCompletionCreateParams> captor = ArgumentCaptor.forClass(ChatCompletionCreateParams.class);
        verify(completions, atLeastOnce()).create(captor.capture());
        return captor.getValue();
    }

    private static ChatCompletion answer(String text) {
        return ChatCompletion.builder()
                .id("chatcmpl-1")
                .created(1L)
                .model("m")
                .addChoice(ChatCompletion.Choice.builder()
                        .index(0)
                        .finishReason(ChatCompletion.Choice.FinishReason.STOP)
                        .logprobs(Optional.empty())
                        .message(ChatCompletionMessage.builder().content(text).refusal(Optional.empty()).build())
                        .build())
                .build();
    }

    public static void main(String[] args) {
        new GuideTest().tells();
        new GuideTest().plans();
    }
}
