package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Question(String model, @JsonProperty("input") List<Turn> messages, double temperature) {
    public record Turn(String role, String content) {}

    @JsonProperty
    public boolean store() {
        return false;
    }
}
