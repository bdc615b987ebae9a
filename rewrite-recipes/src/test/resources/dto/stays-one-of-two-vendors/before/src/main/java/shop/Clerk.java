package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Clerk {
    record Message(@JsonProperty("role") String role, @JsonProperty("content") String content) {}

    record Question(String model, List<Message> messages) {}

    record Choice(int index, Message message) {}

    record Answer(List<Choice> choices) {}

    private final RestTemplate rest = new RestTemplate();

    public String openAi(String text) {
        Question question = new Question("gpt-4.1", List.of(new Message("user", text)));
        Answer answer =
                rest.postForObject("https://api.openai.com/v1/chat/completions", question, Answer.class);
        return answer.choices().get(0).message().content();
    }

    public String deepSeek(String text) {
        Question question = new Question("deepseek-chat", List.of(new Message("user", text)));
        Answer answer =
                rest.postForObject("https://api.deepseek.com/v1/chat/completions", question, Answer.class);
        return answer.choices().get(0).message().content();
    }
}
