package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public class Ask {
    public String model;
    @JsonProperty("input")
    public List<Turn> messages;
    public Integer max_completion_tokens;

    @JsonProperty
    private final boolean store = false;

    public Ask(String model, List<Turn> messages) {
        this.model = model;
        this.messages = messages;
    }

    public static class Turn {
        public String role;
        public String content;

        public Turn(String role, String content) {
            this.role = role;
            this.content = content;
        }
    }
}
