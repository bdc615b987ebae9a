package shop;

import java.util.List;
import java.util.Map;

public record Reply(List<Output> output, Map<String, Object> error) {
    public Reply {
        if (error != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
    }

    /** The text of the answer; null if it has none. */
    public String outputText() {
        return output.stream()
                .filter(item -> "message".equals(item.type()))
                .flatMap(item -> item.content().stream())
                .filter(part -> "output_text".equals(part.type()))
                .map(part -> part.text())
                .reduce(String::concat)
                .orElse(null);
    }

    public record Output(String type, List<Content> content) {}

    public record Content(String type, String text) {}
}
