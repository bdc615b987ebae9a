package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(String model, List<Turn> messages) {
    public record Turn(String role, @JsonProperty("content") String content) {}
}
