import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
class Riddle {
    public String model;
    @JsonProperty("input")
    public List<Line> messages;
    public Double temperature;

    @JsonProperty("max_output_tokens")
    public Integer limit;

    @JsonProperty
    private final boolean store = false;

    Riddle(String model, List<Line> messages) {
        this.model = model;
        this.messages = messages;
    }

    record Line(String role, String content) {}
}
