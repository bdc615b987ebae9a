import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AskingByPort {
    private final AnswerPort port = new HttpAnswerPort();

    String ask(String question) {
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", "Be short."));
        messages.add(Map.of("role", "user", "content", question));
        return port.complete(messages);
    }
}
