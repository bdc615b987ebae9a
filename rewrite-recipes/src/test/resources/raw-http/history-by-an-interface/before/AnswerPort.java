import java.util.List;
import java.util.Map;

interface AnswerPort {
    String complete(List<Map<String, String>> messages);
}
