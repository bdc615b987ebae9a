package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(String model, @JsonProperty("input") List<Turn> messages, @JsonProperty("max_output_tokens") Integer max_tokens) {
    public record Turn(String role, String content) {}

    @JsonProperty
    public boolean store() {
        return false;
    }
}
