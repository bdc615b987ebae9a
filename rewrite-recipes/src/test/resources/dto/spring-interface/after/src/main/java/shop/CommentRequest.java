package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public class CommentRequest {
    private final String model;
    @JsonProperty("input")
    private final List<Turn> messages;
    @JsonIgnore
    private int n;

    @JsonProperty
    private final boolean store = false;

    private CommentRequest(String model, List<Turn> messages, int n) {
        this.model = model;
        this.messages = messages;
        this.n = n;
    }

    public static CommentRequest of(String text) {
        return new CommentRequest("gpt-5.4", List.of(new Turn("user", text)), 1);
    }

    public String getModel() {
        return model;
    }

    public List<Turn> getMessages() {
        return messages;
    }

    public int getN() {
        return n;
    }

    public record Turn(String role, String content) {}
}
