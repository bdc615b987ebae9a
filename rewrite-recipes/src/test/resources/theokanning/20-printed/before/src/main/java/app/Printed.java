package app;

import com.theokanning.openai.Usage;
import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Printed {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    private static ChatCompletionResult answer(String question, String system) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(ChatMessageRole.SYSTEM.value(), system));
        messages.add(new ChatMessage(ChatMessageRole.USER.value(), question));
        System.out.println("Asking " + messages.get(1));
        messages.forEach(System.out::println);
        return SERVICE.createChatCompletion(ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .build());
    }

    static void choices(String question) {
        answer(question, "Be brief.").getChoices().forEach(System.out::println);
        answer(question, "Be brief.").getChoices().forEach(System.out::print);
    }

    static String text(String question) {
        ChatCompletionChoice choice = answer(question, "Be brief.").getChoices().get(0);
        Map<String, String> found = new HashMap<>();
        found.put("choice", choice.toString());
        found.put("message", String.valueOf(choice.getMessage()));
        return found.toString();
    }

    static String joined(String question) {
        ChatCompletionResult result = answer(question, "Be brief.");
        Usage usage = result.getUsage();
        String all = "It cost " + usage + " for " + result.getChoices().get(0).getMessage() + " and " + result.getObject();
        all += result.getUsage();
        return new StringBuilder(all)
                .append(String.format(" in %s", result.getChoices().get(0)))
                .toString();
    }

    static void nothing(String question) {
        ChatMessage message = null;
        System.out.println(message);
        for (ChatCompletionChoice choice : answer(question, "Be brief.").getChoices()) {
            message = choice.getMessage();
        }
        System.out.println(message);
        System.out.printf("%s is the message%n", message);
    }

    /** The identifier and the time are the server's. */
    static String result(String question) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new PrintStream(printed, true).println(answer(question, "Be brief."));
        return printed.toString().replaceAll("id=[^,]*", "id=..").replaceAll("created=\\d+", "created=..");
    }
}
