package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ask(String model, @JsonProperty("input") List<Map<String, String>> messages) {
    @JsonProperty
    public boolean store() {
        return false;
    }
}
