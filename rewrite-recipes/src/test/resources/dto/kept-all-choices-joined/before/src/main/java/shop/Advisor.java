package shop;

import java.util.List;
import java.util.stream.Collectors;

public class Advisor {
    private final Assistant assistant;

    public Advisor(Assistant assistant) {
        this.assistant = assistant;
    }

    public String advise(String question) {
        Reply reply = assistant.complete(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))));
        return reply.choices().stream().map(choice -> choice.message().content()).collect(Collectors.joining());
    }
}
