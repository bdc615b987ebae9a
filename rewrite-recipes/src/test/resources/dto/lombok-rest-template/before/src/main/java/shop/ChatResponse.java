package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lombok.Data;

@Data
public class ChatResponse {

    private String id;
    private List<Choice> choices;
    private Usage usage;

    @Data
    public static class Choice {
        private int index;
        private Message message;

        @JsonProperty("finish_reason")
        private String finishReason;
    }

    @Data
    public static class Usage {

        @JsonProperty("prompt_tokens")
        private int promptTokens;

        private int completion_tokens;

        @JsonProperty("total_tokens")
        private int totalTokens;
    }
}
