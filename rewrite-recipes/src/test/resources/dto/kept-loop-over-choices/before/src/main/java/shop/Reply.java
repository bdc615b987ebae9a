package shop;

import java.util.List;

public record Reply(List<Choice> choices) {
    public record Choice(Message message, String finish_reason) {}

    public record Message(String role, String content) {}
}
