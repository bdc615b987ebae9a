package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import lombok.Data;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Data
public class ChatRequest {

    private String model;
    @JsonProperty("input")
    private List<Message> messages;
    private Double temperature = 0.2;

    @JsonProperty("max_output_tokens")
    private Integer maxTokens;

    private final boolean store = false;

    public ChatRequest(String model, String prompt) {
        this.model = model;
        this.messages = new ArrayList<>();
        this.messages.add(new Message("user", prompt));
    }
}
