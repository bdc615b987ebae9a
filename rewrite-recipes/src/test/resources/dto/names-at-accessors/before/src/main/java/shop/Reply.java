package shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

@JsonIgnoreProperties(ignoreUnknown = true)
public class Reply {
    @JsonProperty("choices")
    private List<Choice> all;

    private long when;
    private Usage usage;

    @JsonProperty("choices")
    public List<Choice> getAll() {
        return all;
    }

    @JsonProperty("choices")
    public void setAll(List<Choice> all) {
        this.all = all;
    }

    @JsonProperty("created")
    public long getWhen() {
        return when;
    }

    public void setWhen(long when) {
        this.when = when;
    }

    public Usage getUsage() {
        return usage;
    }

    public void setUsage(Usage usage) {
        this.usage = usage;
    }

    public static class Choice {
        private Turn message;

        @JsonProperty("message")
        public Turn getMessage() {
            return message;
        }

        @JsonProperty("message")
        public void setMessage(Turn message) {
            this.message = message;
        }
    }

    public static class Usage {
        private final int asked;
        private int said;

        public Usage(@JsonProperty("prompt_tokens") int asked) {
            this.asked = asked;
        }

        public int getAsked() {
            return asked;
        }

        public int getSaid() {
            return said;
        }

        @JsonProperty("completion_tokens")
        public void setSaid(int said) {
            this.said = said;
        }
    }
}
