package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Survey {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    List<String> answers(List<String> questions) {
        return questions.stream()
                .map(Survey::request)
                .map(client.responses()::create)
                .flatMap(response -> response.output().stream())
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .collect(Collectors.toList());
    }

    Stream<String> more(String question) {
        Function<ResponseCreateParams, Response> send = client.responses()::create;
        return Stream.of(request(question), request(question + "?")).map(send).flatMap(response -> response.output().stream())
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text);
    }

    private static ResponseCreateParams request(String question) {
        return ResponseCreateParams.builder().model("m").input(question).store(false).build();
    }

    public static void main(String[] args) {
        Survey survey = new Survey();
        System.out.println(survey.answers(List.of("One", "Two")));
        survey.more("Three").forEach(System.out::println);
    }
}
