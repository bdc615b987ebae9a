package shop;

import java.util.List;

public class CommentRequest {
    private final String model;
    private final List<Turn> messages;
    private int n;

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
