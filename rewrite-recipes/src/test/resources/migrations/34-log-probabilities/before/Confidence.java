package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionTokenLogprob;
import java.util.List;
import java.util.stream.Collectors;

class Confidence {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String tokens(String question) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("m")
                .addUserMessage(question)
                .logprobs(true)
                .topLogprobs(2L)
                .build());
        return completion.choices().get(0).logprobs().flatMap(ChatCompletion.Choice.Logprobs::content).orElse(List.of()).stream()
                .map(ChatCompletionTokenLogprob::token)
                .collect(Collectors.joining("|"));
    }

    double alternatives(ChatCompletionCreateParams params) {
        double sum = 0;
        for (ChatCompletionTokenLogprob token : client.chat().completions().create(params).choices().get(0).logprobs().flatMap(logprobs -> logprobs.content()).orElseGet(List::of)) {
            sum += token.logprob();
            for (ChatCompletionTokenLogprob.TopLogprob other : token.topLogprobs()) {
                sum += other.logprob() * other.token().length();
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        Confidence confidence = new Confidence();
        System.out.println(confidence.tokens("Hi there"));
        System.out.println(confidence.alternatives(ChatCompletionCreateParams.builder().model("m").addUserMessage("Say more").logprobs(true).topLogprobs(1).build()));
        System.out.println(confidence.client.chat().completions().create(ChatCompletionCreateParams.builder()
                        .model("m")
                        .logprobs(false)
                        .addUserMessage("No figures")
                        .build())
                .choices().get(0).message().content().orElse(""));
    }
}
