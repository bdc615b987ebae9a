package shop;

import java.util.List;

public record Reply(List<Choice> choices) {
    public record Message(String role, String content) {}
}
