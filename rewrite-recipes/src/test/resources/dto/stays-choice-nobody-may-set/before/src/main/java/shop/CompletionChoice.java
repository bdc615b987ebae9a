package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.AccessLevel;
import lombok.Data;
import lombok.NoArgsConstructor;
import lombok.Setter;

@Data
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CompletionChoice {
    private Integer index;

    @Setter(AccessLevel.NONE)
    private Turn message;

    @JsonProperty("finish_reason")
    private String finishReason;
}
