package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(String model, @JsonProperty("input") List<Turn> messages, double temperature) {
    @JsonProperty
    public boolean store() {
        return false;
    }
}
