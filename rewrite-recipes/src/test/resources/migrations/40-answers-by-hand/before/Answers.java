package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.completions.CompletionUsage;
import java.util.List;
import java.util.Optional;

class Answers {
    static ChatCompletion cut() {
        return ChatCompletion.builder()
                .id("chatcmpl-2")
                .created(2)
                .model("m")
                .choices(List.of(ChatCompletion.Choice.builder()
                        .index(0L)
                        .finishReason(ChatCompletion.Choice.FinishReason.LENGTH)
                        .logprobs(Optional.empty())
                        .message(ChatCompletionMessage.builder().content("Once upon").refusal(Optional.empty()).build())
                        .build()))
                .usage(CompletionUsage.builder().promptTokens(3).completionTokens(4).totalTokens(7).build())
                .build();
    }

    static ChatCompletion calls() {
        return ChatCompletion.builder().id("chatcmpl-3").created(3).model("m")
                .addChoice(ChatCompletion.Choice.builder()
                        .index(0)
                        .finishReason(ChatCompletion.Choice.FinishReason.TOOL_CALLS)
                        .logprobs(Optional.empty())
                        .message(ChatCompletionMessage.builder()
                                .content(Optional.empty())
                                .refusal(Optional.empty())
                                .addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                                        .id("call_1")
                                        .function(ChatCompletionMessageFunctionToolCall.Function.builder().name("time").arguments("{}").build())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    static ChatCompletion real(OpenAIClient client) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
    }

    static void print(ChatCompletion answer) {
        System.out.println(answer.choices().get(0).message().content().orElse("none"));
        System.out.println(answer.choices().get(0).finishReason().asString());
        answer.choices().get(0).message().toolCalls().ifPresent(calls -> calls.forEach(call -> System.out.println(call.asFunction().function().name())));
        answer.usage().ifPresent(usage -> System.out.println(usage.totalTokens()));
    }

    public static void main(String[] args) {
        print(cut());
        print(calls());
        print(real(OpenAIOkHttpClient.fromEnv()));
    }
}
