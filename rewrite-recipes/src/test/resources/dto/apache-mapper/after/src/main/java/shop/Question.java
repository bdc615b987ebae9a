package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public class Question {
    public final String model = "gpt-4o";
    @JsonProperty("input")
    public final List<Turn> messages;

    @JsonProperty
    private final boolean store = false;

    public Question(String text) {
        this.messages = List.of(new Turn("user", text));
    }

    public static class Turn {
        public final String role;
        public final String content;

        Turn(String role, String content) {
            this.role = role;
            this.content = content;
        }
    }
}
