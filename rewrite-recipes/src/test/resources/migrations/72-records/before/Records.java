package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.List;
import java.util.stream.Collectors;

/** Chat types as components of records, whose constructors and accessors are nowhere written. */
class Records {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    record Job(ChatCompletionCreateParams params, String name) {
        String run() {
            return name + ": " + text(CLIENT.chat().completions().create(params));
        }
    }

    record Draft(ChatCompletionCreateParams.Builder builder) {
        Draft say(String text) {
            builder.addUserMessage(text);
            return this;
        }
    }

    record Turn(ChatCompletionMessageParam message, String note) {}

    private static String text(ChatCompletion completion) {
        return completion.choices().get(0).message().content().orElse("");
    }

    static String job(String question) {
        Job job = new Job(
                ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build(),
                "job");
        return job.run() + job.params().temperature().isPresent();
    }

    static String draft(String question) {
        Draft draft = new Draft(ChatCompletionCreateParams.builder().model("gpt-4.1"));
        return text(CLIENT.chat()
                .completions()
                .create(draft.say("Hi!").say(question).builder().build()));
    }

    private static Turn turn(String text) {
        return new Turn(
                ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(text).build()),
                "said");
    }

    static String turns(String question) {
        List<Turn> turns = List.of(turn("One."), turn(question));
        return text(CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .messages(turns.stream().map(Turn::message).collect(Collectors.toList()))
                        .build()));
    }
}
