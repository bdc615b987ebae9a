package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import java.util.function.Consumer;

/** Builders that several methods share, and requests that are grown by copies. */
class Shared {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();
    private static final ChatCompletionCreateParams DEFAULTS = ChatCompletionCreateParams.builder()
            .model("gpt-4.1")
            .addSystemMessage("Be brief.")
            .addUserMessage("Answer in French.")
            .temperature(0.2)
            .build();

    private ChatCompletionCreateParams.Builder kept = base("gpt-4.1");

    private static String send(ChatCompletionCreateParams params) {
        return CLIENT.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    /** A method sets options. */
    static String options(String question) {
        ChatCompletionCreateParams.Builder builder =
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question);
        limit(builder);
        return send(builder.build());
    }

    private static void limit(ChatCompletionCreateParams.Builder builder) {
        builder.temperature(0.1);
        builder.maxCompletionTokens(100L);
    }

    /** A method adds messages. */
    static String history(String question) {
        ChatCompletionCreateParams.Builder builder = base("gpt-4.1");
        addAll(builder, List.of("one", "two"));
        builder.addAssistantMessage("three").addUserMessage(question);
        return send(builder.build());
    }

    private static void addAll(ChatCompletionCreateParams.Builder builder, List<String> texts) {
        for (String text : texts) {
            builder.addUserMessage(text);
        }
    }

    /** A method makes the builder. */
    private static ChatCompletionCreateParams.Builder base(String model) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage("Be kind.")
                .n(1L);
    }

    static String oneLine(String question) {
        return send(base("gpt-4.1").addUserMessage(question).build());
    }

    /** Only one text is there yet when more is added. */
    static String grown(String question) {
        ChatCompletionCreateParams first = ChatCompletionCreateParams.builder()
                .model("gpt-4.1")
                .addUserMessage(question)
                .build();
        return send(first.toBuilder().addUserMessage("More!").build());
    }

    static String copied(String question) {
        return send(DEFAULTS.toBuilder().addUserMessage(question).temperature(0.9).build());
    }

    static String continued(String question) {
        ChatCompletionCreateParams params = DEFAULTS.toBuilder().addUserMessage(question).build();
        ChatCompletion answer = CLIENT.chat().completions().create(params);
        ChatCompletionCreateParams next = params.toBuilder()
                .addMessage(answer.choices().get(0).message())
                .addUserMessage("Why?")
                .build();
        return send(next);
    }

    static String given(String question) {
        return with(question, builder -> builder.temperature(0.3).addUserMessage("And more, as JSON."));
    }

    private static String with(String question, Consumer<ChatCompletionCreateParams.Builder> more) {
        ChatCompletionCreateParams.Builder builder =
                ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(question);
        more.accept(builder);
        return send(builder.responseFormat(ResponseFormatJsonObject.builder().build()).build());
    }

    static String field(String question) {
        Shared shared = new Shared();
        shared.start("Be polite.");
        return shared.ask(question) + shared.ask("And then?");
    }

    private void start(String system) {
        kept = ChatCompletionCreateParams.builder().model("gpt-4.1").store(true).addSystemMessage(system);
    }

    private String ask(String question) {
        kept.addUserMessage(question);
        String answer = send(kept.build());
        kept.addAssistantMessage(answer);
        return answer;
    }
}
