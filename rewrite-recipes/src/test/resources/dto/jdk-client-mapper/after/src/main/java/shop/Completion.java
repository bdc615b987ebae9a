package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

@JsonIgnoreProperties(ignoreUnknown = true)
public record Completion(String id, List<Output> output, Usage usage, Map<String, Object> error) {

    public Completion {
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Usage(
            @JsonProperty("input_tokens")
            int prompt_tokens,
            @JsonProperty("output_tokens")
            int completion_tokens,
            int total_tokens,
            @JsonProperty("input_tokens_details")
            Object prompt_tokens_details,
            @JsonProperty("output_tokens_details")
            Object completion_tokens_details) {}
}
