package shop;

import java.util.List;

public class Completion {
    private long created;
    private List<Choice> choices;

    public long getCreated() {
        return created;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public static class Choice {
        private Turn message;
        private String finish_reason;

        public Turn getMessage() {
            return message;
        }

        public String getReason() {
            return finish_reason;
        }
    }
}
