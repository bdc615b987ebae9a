package app;

import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class Choices {
    private final OpenAiService service = new OpenAiService("sk-none");

    static String all(String question) {
        Choices choices = new Choices();
        return choices.counted(question) + choices.looped(question) + choices.streamed(question) + choices.repeated(question);
    }

    private ChatCompletionRequest request(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        return ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
    }

    String repeated(String question) {
        List<ChatMessage> messages = service.createChatCompletion(request(question)).getChoices().stream()
                .map(choice -> new ChatMessage("assistant", choice.getMessage().getContent()))
                .collect(Collectors.toList());
        List<ChatMessage> answers = messages.stream().map(message -> answer(question)).collect(Collectors.toList());
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request = ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent()
                + answers.get(0).getContent();
    }

    private ChatMessage answer(String question) {
        return service.createChatCompletion(request(question)).getChoices().get(0).getMessage();
    }

    String counted(String question) {
        var choices = service.createChatCompletion(request(question)).getChoices();
        if (choices.size() != 1) {
            return "not one";
        }
        return choices.get(0).getMessage().getContent();
    }

    String looped(String question) {
        StringBuilder all = new StringBuilder();
        List<ChatCompletionChoice> choices = service.createChatCompletion(request(question)).getChoices();
        for (ChatCompletionChoice choice : choices) {
            all.append(choice.getMessage().getContent());
        }
        service.createChatCompletion(request(question))
                .getChoices()
                .forEach(choice -> System.out.println(choice.getMessage().getContent()));
        return all.toString();
    }

    String streamed(String question) {
        return service.createChatCompletion(request(question)).getChoices().stream()
                .map(ChatCompletionChoice::getMessage)
                .map(ChatMessage::getContent)
                .collect(Collectors.joining());
    }
}
