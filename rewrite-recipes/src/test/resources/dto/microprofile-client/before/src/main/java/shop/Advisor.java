package shop;

import java.util.List;

public class Advisor {
    private final Assistant assistant;

    public Advisor(Assistant assistant) {
        this.assistant = assistant;
    }

    public String advise(String question) {
        Reply reply = assistant.complete("Bearer none", new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))));
        if (reply.choices() == null || reply.choices().isEmpty()) {
            return "nothing";
        }
        return reply.choices().get(0).message().content();
    }
}
