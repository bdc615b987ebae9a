package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.FunctionDefinition;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionNamedToolChoiceCustom;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

class Runner {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String run(String task) {
        ChatCompletionCreateParams.Builder chat = ChatCompletionCreateParams.builder()
                .model("m")
                .addCustomTool(ChatCompletionCustomTool.Custom.builder().name("run_python").description("Runs it.").build())
                .addTool(ChatCompletionCustomTool.builder()
                        .custom(ChatCompletionCustomTool.Custom.builder()
                                .name("run_sql")
                                .grammarFormat(ChatCompletionCustomTool.Custom.Format.Grammar.InnerGrammar.builder()
                                        .definition("start: /select .*/")
                                        .syntax(ChatCompletionCustomTool.Custom.Format.Grammar.InnerGrammar.Syntax.LARK)
                                        .build())
                                .build())
                        .build())
                .addFunctionTool(FunctionDefinition.builder().name("time").build())
                .toolChoice(ChatCompletionNamedToolChoiceCustom.builder()
                        .custom(ChatCompletionNamedToolChoiceCustom.Custom.builder().name("run_python").build())
                        .build())
                .addUserMessage(task);
        ChatCompletion completion = client.chat().completions().create(chat.build());
        ChatCompletionMessage message = completion.choices().get(0).message();
        chat.addMessage(message);
        List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElse(List.of());
        for (ChatCompletionMessageToolCall call : calls) {
            if (call.isCustom()) {
                String result = call.asCustom().custom().name() + " <- " + call.asCustom().custom().input();
                System.out.println(result);
                chat.addMessage(ChatCompletionToolMessageParam.builder().toolCallId(call.asCustom().id()).content(result).build());
            } else if (call.isFunction()) {
                chat.addMessage(ChatCompletionToolMessageParam.builder().toolCallId(call.asFunction().id()).content("noon").build());
            }
        }
        return completion.choices().get(0).finishReason().asString() + ": "
                + client.chat().completions().create(chat.build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Runner().run("Add one and one."));
    }
}
