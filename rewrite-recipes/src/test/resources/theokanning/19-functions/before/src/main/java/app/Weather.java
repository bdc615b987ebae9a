package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionRequest.ChatCompletionRequestFunctionCall;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Functions that the old client's executor calls. */
public class Weather {
    public static class Place {
        @JsonPropertyDescription("City and country")
        public String city;

        @JsonProperty(required = true)
        public Unit unit;
    }

    public enum Unit {
        CELSIUS,
        FAHRENHEIT
    }

    public static class Report {
        public final String city;
        public final int degrees;

        Report(String city, int degrees) {
            this.city = city;
            this.degrees = degrees;
        }
    }

    private static FunctionExecutor executor() {
        ChatFunction weather = ChatFunction.builder()
                .name("get_weather")
                .description("The weather of a place")
                .executor(Place.class, place -> new Report(place.city, place.unit == Unit.CELSIUS ? 20 : 68))
                .build();
        return new FunctionExecutor(Collections.singletonList(weather));
    }

    static String asksUntilThereIsAText(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = executor();
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(ChatMessageRole.USER.value(), question));
        while (true) {
            ChatCompletionRequest request = ChatCompletionRequest.builder()
                    .model("gpt-4o-mini")
                    .messages(messages)
                    // What the model may call.
                    .functions(executor.getFunctions())
                    .functionCall(ChatCompletionRequestFunctionCall.of("auto"))
                    .n(1)
                    .build();
            ChatMessage answer =
                    service.createChatCompletion(request).getChoices().get(0).getMessage();
            messages.add(answer); // with the call, if there is one
            ChatFunctionCall call = answer.getFunctionCall();
            if (call == null) {
                return said(answer.getContent());
            }
            System.out.println(call.getName() + " in " + call.getArguments().get("city"));
            Optional<ChatMessage> result = executor.executeAndConvertToMessageSafely(call);
            if (!result.isPresent()) {
                return "no result";
            }
            messages.add(result.get());
        }
    }

    static String handlesExceptions(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = new FunctionExecutor(Collections.singletonList(ChatFunction.builder()
                .name("get_weather")
                .executor(Place.class, place -> {
                    throw new IllegalStateException("no weather in " + place.unit);
                })
                .build()));
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .functions(executor.getFunctions())
                .build();
        ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
        messages.add(answer);
        ChatMessage result;
        try {
            result = executor.executeAndConvertToMessage(answer.getFunctionCall());
        } catch (RuntimeException e) {
            result = new ChatMessage("function", executor.convertExceptionToMessage(e).getContent(), "get_weather");
        }
        messages.add(result);
        String name = result.getName();
        return name + said(service.createChatCompletion(request).getChoices().get(0).getMessage().getContent());
    }

    static String keepsWhatItGot(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = executor();
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .functions(executor.getFunctions())
                .functionCall(new ChatCompletionRequestFunctionCall("get_weather"))
                .build();
        ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
        if (answer.getFunctionCall() == null) {
            return answer.getContent();
        }
        ChatMessage result = executor.executeAndConvertToMessageHandlingExceptions(answer.getFunctionCall());
        String text = result.toString();
        messages.add(result);
        return text;
    }

    static String addsIfPresent(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = executor();
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .functions(executor.getFunctions())
                .build();
        ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
        messages.add(answer);
        Optional<ChatMessage> result = executor.executeAndConvertToMessageSafely(answer.getFunctionCall());
        result.ifPresent(message -> messages.add(message));
        String name = result.map(ChatMessage::getName).orElse("none");
        return name + said(service.createChatCompletion(request).getChoices().get(0).getMessage().getContent());
    }

    static String mayNotCall(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .functions(executor().getFunctions())
                .functionCall(ChatCompletionRequestFunctionCall.of("none"))
                .build();
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
    }
}
