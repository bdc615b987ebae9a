package shop;

import java.util.List;

public class Question {
    public final String model = "gpt-4o";
    public final List<Turn> messages;

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
