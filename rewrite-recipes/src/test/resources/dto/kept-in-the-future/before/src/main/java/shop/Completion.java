package shop;

import java.util.List;
import lombok.Data;

@Data
public class Completion {
    private List<Choice> choices;

    @Data
    public static class Choice {
        private Turn message;
    }
}
