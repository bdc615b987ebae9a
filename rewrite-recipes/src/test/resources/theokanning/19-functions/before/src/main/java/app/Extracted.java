package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A builder in a variable, and a call that is not answered. */
public class Extracted {
    public static class Person {
        public String name;
        public int age;
    }

    private static String asked(String question, List<ChatFunction> functions) {
        ChatCompletionRequest.ChatCompletionRequestBuilder builder = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(new ArrayList<>(Arrays.asList(new ChatMessage("user", question))));
        builder.functions(functions);
        ChatMessage answer = new OpenAiService("sk-none")
                .createChatCompletion(builder.build())
                .getChoices()
                .get(0)
                .getMessage();
        if (answer.getFunctionCall() == null) {
            return answer.getContent();
        }
        Person person = new FunctionExecutor(functions).execute(answer.getFunctionCall());
        return person.name + " is " + person.age;
    }

    static <T> T read(String question, String name, Class<T> type) {
        FunctionExecutor executor = new FunctionExecutor(Arrays.asList(
                ChatFunction.builder().name(name).executor(type, read -> read).build()));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Arrays.asList(new ChatMessage("user", question)))
                .functions(executor.getFunctions())
                .functionCall(ChatCompletionRequest.ChatCompletionRequestFunctionCall.of(name))
                .build();
        OpenAiService service = new OpenAiService("sk-none");
        ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
        return executor.execute(answer.getFunctionCall());
    }

    static String reads(String question) {
        return read(question, "person", Person.class).name;
    }

    static String asksWithFunctions(String question) {
        return asked(
                question,
                Arrays.asList(ChatFunction.builder()
                        .name("person")
                        .executor(Person.class, person -> person)
                        .build()));
    }
}
