package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(String model, List<Choice> choices) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Choice(int index, Turn message) {}
}
