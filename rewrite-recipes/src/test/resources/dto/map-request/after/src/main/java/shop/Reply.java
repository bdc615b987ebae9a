package shop;

import java.util.List;
import java.util.Map;

public class Reply {
    private List<Output> output;

    public List<Output> getOutput() {
        return output;
    }

    public void setOutput(List<Output> output) {
        this.output = output;
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
}
