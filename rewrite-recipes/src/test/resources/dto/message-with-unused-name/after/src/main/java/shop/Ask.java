package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(@JsonProperty("model") String model, @JsonProperty("input") List<Message> messages) {
    @JsonProperty
    public boolean store() {
        return false;
    }
}
