package shop;

import java.util.List;

public class Advisor {
    private final Assistant assistant;

    public Advisor(Assistant assistant) {
        this.assistant = assistant;
    }

    public String advise(String question) {
        Reply reply = assistant.complete(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))));
        return reply.choices().stream()
                .filter(choice -> "stop".equals(choice.finish_reason()))
                .findFirst()
                .map(choice -> choice.message().content())
                .orElse("cut");
    }
}
