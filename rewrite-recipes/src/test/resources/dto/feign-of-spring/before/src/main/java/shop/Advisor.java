package shop;

import java.util.List;

public class Advisor {
    private final Assistant assistant;

    public Advisor(Assistant assistant) {
        this.assistant = assistant;
    }

    public String advise(String question) {
        Reply reply = assistant.complete(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))));
        return reply.choices().stream().map(Reply.Choice::message).map(Reply.Message::content).findFirst().orElse("nothing");
    }

    public String choose(String question) {
        return assistant
                .complete(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)), 0.1, 20, 1, false, null))
                .choices()
                .stream()
                .findFirst()
                .orElseThrow()
                .message()
                .content();
    }
}
