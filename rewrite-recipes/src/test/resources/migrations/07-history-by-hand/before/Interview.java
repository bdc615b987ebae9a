package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

class Interview {
    static String turns(OpenAIClient client, int count) {
        ChatCompletionCreateParams.Builder chat = ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .addSystemMessage("Ask back.")
                .addUserMessage("Hello");
        String answer = "";
        for (int i = 0; i < count; i++) {
            answer = client.chat().completions().create(chat.build()).choices().get(0).message().content().orElse("");
            chat.addAssistantMessage(answer);
            chat.addUserMessage("turn " + i);
        }
        return answer;
    }

    private final OpenAIClient client;
    private final ChatCompletionCreateParams.Builder history;

    Interview(OpenAIClient client) {
        this.client = client;
        this.history = ChatCompletionCreateParams.builder().model("gpt-4o").addDeveloperMessage("Be kind.");
    }

    String ask(String question) {
        history.addUserMessage(question);
        ChatCompletion completion = client.chat().completions().create(history.build());
        String reply = completion.choices().get(0).message().content().orElseThrow();
        history.addAssistantMessage(reply);
        return reply;
    }

    static String all(OpenAIClient client, List<String> questions) {
        Interview interview = new Interview(client);
        StringBuilder said = new StringBuilder();
        for (String question : questions) {
            said.append(interview.ask(question)).append('\n');
        }
        return said.toString();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(turns(client, 3) + all(client, List.of("a", "b")));
    }
}
