package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import lombok.Data;

@Data
public class ChatRequest {

    private String model;
    private List<Message> messages;
    private int n;
    private Double temperature = 0.2;

    @JsonProperty("max_tokens")
    private Integer maxTokens;

    public ChatRequest(String model, String prompt) {
        this.model = model;
        this.messages = new ArrayList<>();
        this.messages.add(new Message("user", prompt));
        this.n = 1;
    }
}
