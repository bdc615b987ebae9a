package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

@JsonIgnoreProperties(ignoreUnknown = true)
public record Completion(String id, List<Choice> choices, Usage usage) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Choice(int index, Message message) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(String role, String content) {}

    public record Usage(
            int prompt_tokens,
            int completion_tokens,
            int total_tokens,
            Object prompt_tokens_details,
            Object completion_tokens_details) {}
}
