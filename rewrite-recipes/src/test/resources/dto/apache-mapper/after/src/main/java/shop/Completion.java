package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

@JsonIgnoreProperties(ignoreUnknown = true)
public class Completion {
    public List<Output> output;

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

    @JsonIgnoreProperties(ignoreUnknown = true)
    public static class Output {
        public String type;
        public List<Content> content;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public static class Content {
        public String type;
        public String text;
    }
}
