package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import lombok.Data;

@Data
public class ChatResponse {

    private String id;
    private List<Output> output;
    private Usage usage;

    /** Only an answer that failed has an error. */
    public void setError(Map<String, Object> error) {
        if (error != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
    }

    /** The text of the answer; null if it has none. */
    public String outputText() {
        return output.stream()
                .filter(item -> "message".equals(item.type))
                .flatMap(item -> item.content.stream())
                .filter(part -> "output_text".equals(part.type))
                .map(part -> part.text)
                .reduce(String::concat)
                .orElse(null);
    }

    @Data
    public static class Output {
        private String type;
        private List<Content> content;
    }

    @Data
    public static class Content {
        private String type;
        private String text;
    }

    @Data
    public static class Usage {

        @JsonProperty("input_tokens")
        private int promptTokens;

        @JsonProperty("output_tokens")
        private int completion_tokens;

        @JsonProperty("total_tokens")
        private int totalTokens;
    }
}
