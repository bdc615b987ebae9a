package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;

@Data
public class CompletionUsage {
    @JsonAlias("input_tokens")
    @JsonProperty("prompt_tokens")
    private int promptTokens;

    @JsonAlias("output_tokens")
    @JsonProperty("completion_tokens")
    private int completionTokens;

    @JsonProperty("total_tokens")
    private int totalTokens;
}
