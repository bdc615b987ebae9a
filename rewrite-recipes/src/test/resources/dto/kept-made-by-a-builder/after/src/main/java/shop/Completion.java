package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;

@Data
@NoArgsConstructor
@AllArgsConstructor
public class Completion {
    private String id;
    private String object;
    @JsonAlias("created_at")
    private long created;
    private String model;
    private List<CompletionChoice> choices;
    private CompletionUsage usage;

    /** Reads an answer of Responses as one of Chat with one choice. */
    @JsonCreator
    public static Completion fromOutput(
            @JsonProperty("object") String object,
            @JsonProperty("output") List<Output> output,
            @JsonProperty("incomplete_details") Map<String, Object> incomplete,
            @JsonProperty("error") Object error) {
        if (error != null && output != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
        Completion answer = new Completion();
        answer.setObject(output == null ? object : "chat.completion");
        if (output != null) {
            answer.setChoices(new ArrayList<>(List.of(choiceOf(output, incomplete))));
        }
        return answer;
    }

    private static CompletionChoice choiceOf(List<Output> output, Map<String, Object> incomplete) {
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
        CompletionChoice choice = new CompletionChoice();
        choice.setIndex(0);
        choice.setMessage(Turn.builder().role("assistant").content(text).build());
        choice.setFinishReason(reason);
        return choice;
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
