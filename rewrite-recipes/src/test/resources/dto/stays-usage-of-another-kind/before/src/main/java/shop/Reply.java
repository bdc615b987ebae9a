package shop;

import java.util.List;
import java.util.Map;

public record Reply(List<Choice> choices, Map<String, Object> usage) {
    public record Choice(Message message, String finish_reason) {}

    public record Message(String role, String content) {}
}
