package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

@JsonIgnoreProperties(ignoreUnknown = true)
public class Reply {
    private List<Output> output;

    private long when;
    private Usage usage;

    @JsonProperty("output")
    public List<Output> getOutput() {
        return output;
    }

    @JsonProperty("output")
    public void setOutput(List<Output> output) {
        this.output = output;
    }

    @JsonProperty("created_at")
    public long getWhen() {
        return when;
    }

    public void setWhen(long when) {
        this.when = when;
    }

    public Usage getUsage() {
        return usage;
    }

    public void setUsage(Usage usage) {
        this.usage = usage;
    }

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

    public static class Output {
        private String type;
        private List<Content> content;

        public String getType() {
            return type;
        }

        public void setType(String type) {
            this.type = type;
        }

        public List<Content> getContent() {
            return content;
        }

        public void setContent(List<Content> content) {
            this.content = content;
        }
    }

    public static class Content {
        private String type;
        private String text;

        public String getType() {
            return type;
        }

        public void setType(String type) {
            this.type = type;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public static class Usage {
        private final int asked;
        private int said;

        public Usage(@JsonProperty("input_tokens") int asked) {
            this.asked = asked;
        }

        public int getAsked() {
            return asked;
        }

        public int getSaid() {
            return said;
        }

        @JsonProperty("output_tokens")
        public void setSaid(int said) {
            this.said = said;
        }
    }
}
