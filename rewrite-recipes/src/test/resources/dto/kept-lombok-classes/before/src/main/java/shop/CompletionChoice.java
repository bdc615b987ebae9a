package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;

@Data
public class CompletionChoice {
    private Integer index;
    private Turn message;

    @JsonProperty("finish_reason")
    private String finishReason;
}
