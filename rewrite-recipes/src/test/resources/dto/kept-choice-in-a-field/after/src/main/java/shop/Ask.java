package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(String model, @JsonProperty("input") List<Turn> messages) {
    public record Turn(String role, @JsonProperty("content") String content) {}

    @JsonProperty
    public boolean store() {
        return false;
    }
}
