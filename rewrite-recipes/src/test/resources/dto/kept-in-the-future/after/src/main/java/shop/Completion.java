package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import lombok.Data;

@Data
public class Completion {
    private List<Choice> choices;

    @Data
    public static class Choice {
        private Turn message;
    }

    /** Reads an answer of Responses as one of Chat with one choice. */
    @JsonCreator
    public static Completion fromOutput(
            @JsonProperty("output") List<Output> output,
            @JsonProperty("error") Object error) {
        if (error != null && output != null) {
            throw new IllegalStateException("The answer failed: " + error);
        }
        Completion answer = new Completion();
        if (output != null) {
            answer.setChoices(new ArrayList<>(List.of(choiceOf(output))));
        }
        return answer;
    }

    private static Choice choiceOf(List<Output> output) {
        String text = output.stream()
                .filter(item -> "message".equals(item.type))
                .flatMap(item -> item.content.stream())
                .filter(part -> "output_text".equals(part.type))
                .map(part -> part.text)
                .reduce(String::concat)
                .orElse(null);
        Turn message = new Turn();
        message.setRole("assistant");
        message.setContent(text);
        Choice choice = new Choice();
        choice.setMessage(message);
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
