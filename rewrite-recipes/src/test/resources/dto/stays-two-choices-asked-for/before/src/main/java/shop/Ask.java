package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(String model, List<Turn> messages, int n) {
    public Ask(String model, List<Turn> messages) {
        this(model, messages, 2);
    }

    public static Ask one(String model, List<Turn> messages) {
        return new Ask(model, messages, 1);
    }

    public record Turn(String role, @JsonProperty("content") String content) {}
}
