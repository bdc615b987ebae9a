package shop;

import java.util.List;

public class Ask {
    public String model;
    public List<Turn> messages;
    public Integer max_completion_tokens;

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
