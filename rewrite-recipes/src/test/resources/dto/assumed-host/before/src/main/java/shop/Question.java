package shop;

import java.util.List;

public record Question(String model, List<Turn> messages, Integer max_tokens) {
    public record Turn(String role, String content) {}
}
