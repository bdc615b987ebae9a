package shop;

import java.util.List;

public record Reply(List<Choice> choices, String system_fingerprint) {
    public record Choice(Message message, String finish_reason) {}

    public record Message(String role, String content) {}
}
