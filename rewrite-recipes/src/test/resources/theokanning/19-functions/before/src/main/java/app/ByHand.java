package app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatFunctionDynamic;
import com.theokanning.openai.completion.chat.ChatFunctionProperty;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Functions that are described and called by hand. */
public class ByHand {
    private final OpenAiService service = new OpenAiService("sk-none");
    private final List<ChatFunctionDynamic> functions = new ArrayList<>();

    ByHand() {
        functions.add(ChatFunctionDynamic.builder()
                .name("get_time")
                .description("The time in a city")
                .addProperty(ChatFunctionProperty.builder()
                        .name("city")
                        .type("string")
                        .required(true)
                        .build())
                .addProperty(ChatFunctionProperty.builder()
                        .name("style")
                        .type("string")
                        .enumValues(new HashSet<>(Arrays.asList("long")))
                        .build())
                .build());
    }

    private ChatMessage called(ChatFunctionCall call) {
        String city = call.getArguments().get("city").asText();
        String json = JsonNodeFactory.instance.objectNode().put(city, "noon").toString();
        return new ChatMessage(ChatMessageRole.FUNCTION.value(), json, call.getName());
    }

    private ChatCompletionRequest request(List<ChatMessage> messages) {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .functions(functions)
                .temperature(0.5)
                .build();
    }

    private String answer(List<ChatMessage> messages) {
        for (int round = 0; round < 3; round++) {
            ChatCompletionChoice choice =
                    service.createChatCompletion(request(messages)).getChoices().get(0);
            switch (choice.getFinishReason()) {
                case "function_call":
                    messages.add(choice.getMessage());
                    ChatMessage result = called(choice.getMessage().getFunctionCall());
                    System.out.println(result.getContent());
                    messages.add(result);
                    break;
                case "stop":
                    return said(choice.getMessage().getContent());
                default:
                    throw new IllegalStateException(choice.getFinishReason());
            }
        }
        return "too many rounds";
    }

    static String asks(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(ChatMessageRole.SYSTEM.value(), "Be brief"));
        messages.add(new ChatMessage(ChatMessageRole.USER.value(), question));
        return new ByHand().answer(messages);
    }

    static String takesArgumentsOnly(String question) {
        ByHand byHand = new ByHand();
        ChatMessage answer = byHand.service
                .createChatCompletion(
                        byHand.request(Collections.singletonList(new ChatMessage("user", question))))
                .getChoices()
                .get(0)
                .getMessage();
        return answer.getContent() + " " + answer.getFunctionCall().getArguments().get("style").asText();
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
    }
}
