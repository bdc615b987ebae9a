package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

@JsonIgnoreProperties(ignoreUnknown = true)
public class Completion {
    public Choice[] choices;
    public Usage usage;

    @JsonIgnoreProperties(ignoreUnknown = true)
    public static class Choice {
        public int index;
        public Message message;
        public String finish_reason;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public static class Message {
        public String role;
        public String content;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Usage(
            @JsonAlias("input_tokens")
            @JsonProperty("prompt_tokens") int in, @JsonAlias("output_tokens") int completion_tokens, int total_tokens) {
        int total() {
            return in + completion_tokens;
        }
    }

    /** Reads an answer of Responses as one of Chat with one choice. */
    @JsonCreator
    public static Completion fromOutput(
            @JsonProperty("output") List<Output> output,
            @JsonProperty("incomplete_details") Map<String, Object> incomplete,
            @JsonProperty("error") Object error) {
        if (error != null && output != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
        Completion answer = new Completion();
        if (output != null) {
            answer.choices = new Choice[] {choiceOf(output, incomplete)};
        }
        return answer;
    }

    private static Choice choiceOf(List<Output> output, Map<String, Object> incomplete) {
        String text = output.stream()
                .filter(item -> "message".equals(item.type))
                .flatMap(item -> item.content.stream())
                .filter(part -> "output_text".equals(part.type))
                .map(part -> part.text)
                .reduce(String::concat)
                .orElse(null);
        String reason = "stop";
        if (incomplete != null) {
            reason = "content_filter".equals(incomplete.get("reason")) ? "content_filter" : "length";
        }
        Message message = new Message();
        message.role = "assistant";
        message.content = text;
        Choice choice = new Choice();
        choice.index = 0;
        choice.message = message;
        choice.finish_reason = reason;
        return choice;
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
