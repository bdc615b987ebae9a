package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(String model, List<Output> output, Map<String, Object> error) {
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String type, List<Content> content) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(String type, String text) {}
}
