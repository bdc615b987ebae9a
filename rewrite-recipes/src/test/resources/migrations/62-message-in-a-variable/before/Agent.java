package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns that are written out: {@link Agent} and {@link #overMethods(String, Map)} say in a comment what is no code. */
class Agent {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String inOneMethod(String said, Map<String, String> results) {
        ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O);
        request.addUserMessage("What is the weather?");
        ChatCompletionAssistantMessageParam.Builder assistantBuilder = ChatCompletionAssistantMessageParam.builder();
        if (!said.isBlank()) {
            assistantBuilder.content(said);
        }
        // One call for each result.
        for (String id : results.keySet()) {
            assistantBuilder.addToolCall(call(id));
        }
        request.addMessage(assistantBuilder.build());
        results.forEach((id, result) -> request.addMessage(
                ChatCompletionToolMessageParam.builder().toolCallId(id).content(result).build()));
        return ask(request.build());
    }

    String overMethods(String said, Map<String, String> results) {
        var request = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O).addUserMessage("And now?");
        addTurn(request, said, results);
        return ask(request.build());
    }

    private void addTurn(ChatCompletionCreateParams.Builder request, String said, Map<String, String> results) {
        var turn = ChatCompletionAssistantMessageParam.builder().content(said);
        for (String id : results.keySet()) turn.addToolCall(call(id));
        request.addMessage(turn.build());
        results.forEach((id, result) -> request.addMessage(
                ChatCompletionToolMessageParam.builder().toolCallId(id).content(result).build()));
    }

    String withAList(Map<String, String> results) {
        List<ChatCompletionMessageParam> history = new ArrayList<>();
        history.add(ChatCompletionMessageParam.ofUser(
                ChatCompletionUserMessageParam.builder().content("Once more").build()));
        ChatCompletionAssistantMessageParam.Builder builder = ChatCompletionAssistantMessageParam.builder();
        builder.content("Yes.");
        results.keySet().forEach(id -> System.out.println(id));
        String first = results.keySet().iterator().next();
        builder.addToolCall(call(first)).addToolCall(call("other"));
        history.add(ChatCompletionMessageParam.ofAssistant(builder.build()));
        results.forEach((id, result) -> history.add(ChatCompletionMessageParam.ofTool(
                ChatCompletionToolMessageParam.builder().toolCallId(id).content(result).build())));
        history.add(ChatCompletionMessageParam.ofTool(
                ChatCompletionToolMessageParam.builder().toolCallId("other").content("wind").build()));
        return ask(ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O).messages(history).build());
    }

    private String ask(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionMessageFunctionToolCall call(String id) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(id)
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name("weather")
                        .arguments("{\"day\":\"" + id + "\"}")
                        .build())
                .build();
    }

    public static void main(String[] args) {
        Agent agent = new Agent();
        Map<String, String> results = new LinkedHashMap<>();
        results.put("first", "sunny");
        results.put("second", "rain");
        System.out.println(agent.inOneMethod("Let me see.", results));
        System.out.println(agent.inOneMethod("", results));
        System.out.println(agent.overMethods("One moment.", results));
        System.out.println(agent.withAList(Map.of("third", "snow")));
    }
}
