package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ask(
        String model, @JsonProperty("input") List<Turn> messages, Double temperature, @JsonProperty("max_output_tokens") Integer max_tokens, @JsonIgnore Integer n, Boolean stream, String stop) {
    private static final int ONE = 1;

    public Ask(String model, List<Turn> messages) {
        this(model, messages, 0.5, 200, ONE, false, null);
    }

    public record Turn(String role, String content) {}

    @JsonProperty
    public boolean store() {
        return false;
    }
}
