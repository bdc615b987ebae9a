package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public record Reply(List<Choice> choices) {
    public record Choice(Message message, String finish_reason) {}

    public record Message(String role, String content) {}

    /** Reads an answer of Responses as one of Chat with one choice. */
    @JsonCreator
    public static Reply fromOutput(
            @JsonProperty("choices") List<Choice> choices,
            @JsonProperty("output") List<Output> output,
            @JsonProperty("incomplete_details") Map<String, Object> incomplete,
            @JsonProperty("error") Object error) {
        if (error != null && output != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
        if (output == null) {
            return new Reply(choices);
        }
        return new Reply(new ArrayList<>(List.of(choiceOf(output, incomplete))));
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
        return new Choice(new Message("assistant", text), reason);
    }

    public static class Output {
        public String type;
        public List<Content> content;
    }

    public static class Content {
        public String type;
        public String text;
    }
}
