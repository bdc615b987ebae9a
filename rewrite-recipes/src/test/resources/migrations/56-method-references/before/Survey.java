package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Survey {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> answers(List<String> questions) {
        return questions.stream()
                .map(Survey::request)
                .map(client.chat().completions()::create)
                .map(ChatCompletion::choices)
                .flatMap(List::stream)
                .map(ChatCompletion.Choice::message)
                .map(ChatCompletionMessage::content)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect(Collectors.toList());
    }

    Stream<String> more(String question) {
        Function<ChatCompletionCreateParams, ChatCompletion> send = client.chat().completions()::create;
        return Stream.of(request(question), request(question + "?")).map(send).map(ChatCompletion::choices).flatMap(Collection::stream).map(ChatCompletion.Choice::message).map(ChatCompletionMessage::content).flatMap(Optional::stream);
    }

    private static ChatCompletionCreateParams request(String question) {
        return ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build();
    }

    public static void main(String[] args) {
        Survey survey = new Survey();
        System.out.println(survey.answers(List.of("One", "Two")));
        survey.more("Three").forEach(System.out::println);
    }
}
