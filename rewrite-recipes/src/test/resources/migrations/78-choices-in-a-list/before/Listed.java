package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletion;
import java.util.List;
import java.util.stream.Collectors;

class Listed {
    public static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String kept(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        List<ChatCompletion.Choice> choices = completion.choices();
        if (choices == null || choices.isEmpty()) {
            return "none";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            all.append(i).append(choices.get(i).message().content().orElse("-"));
        }
        for (ChatCompletion.Choice choice : choices) {
            all.append(choice.finishReason().asString());
        }
        return all + joined("/", completion.choices());
    }

    private static String joined(CharSequence separator, List<ChatCompletion.Choice> choices) {
        return choices.stream()
                .map(choice -> choice.message().content().orElse(""))
                .collect(Collectors.joining(separator));
    }

    private List<ChatCompletion.Choice> asked(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model("gpt-5.4").addUserMessage(question).build())
                .choices();
    }

    String returned(String question) {
        var choices = asked(question);
        return choices.get(0).message().content().orElse("none");
    }

    boolean structured(String question) {
        List<StructuredChatCompletion.Choice<Answer>> choices = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-5.4")
                        .addUserMessage(question)
                        .responseFormat(Answer.class)
                        .build())
                .choices();
        return choices.get(0).message().content().isPresent();
    }
}
