import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

class Riddle {
    public String model;
    public List<Line> messages;
    public Double temperature;

    @JsonProperty("max_tokens")
    public Integer limit;

    Riddle(String model, List<Line> messages) {
        this.model = model;
        this.messages = messages;
    }

    record Line(String role, String content) {}
}
