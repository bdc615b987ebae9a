package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public class Reply {
    @JsonProperty("choices")
    public List<Choice> options;

    public static class Choice {
        public Said message;
    }

    public static class Said {
        public String content;
    }

    public String first() {
        return options.get(0).message.content;
    }
}
