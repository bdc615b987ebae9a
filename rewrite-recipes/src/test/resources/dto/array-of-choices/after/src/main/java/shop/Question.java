package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

public record Question(String model, @JsonProperty("input") Turn[] messages, @JsonIgnore int n) {
    @JsonProperty
    public boolean store() {
        return false;
    }
}
