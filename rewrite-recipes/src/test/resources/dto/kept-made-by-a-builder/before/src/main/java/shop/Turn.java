package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Builder;
import lombok.Getter;

@Getter
@Builder
public class Turn {
    private final String role;
    private final String content;

    @JsonCreator
    Turn(@JsonProperty("role") String role, @JsonProperty("content") String content) {
        this.role = String.valueOf(role);
        this.content = content;
    }
}
