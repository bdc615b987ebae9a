import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.client.RestTemplate;

class MemoKeeper {
    private final RestTemplate restTemplate = new RestTemplate();
    private final List<Object> sent = new ArrayList<>();

    String ask(String question) {
        Memo memo = new Memo("gpt-5.4", List.of(new Memo.Entry("user", question)));
        sent.add(memo);
        JsonNode answer = restTemplate.postForObject(
                "https://api.openai.com/v1/chat/completions", memo, JsonNode.class);
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}
