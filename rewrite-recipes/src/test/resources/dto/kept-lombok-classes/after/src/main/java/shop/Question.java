package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Data;

@Data
@AllArgsConstructor
public class Question {
    private String model;
    @JsonProperty("input")
    private List<Turn> messages;

    private final boolean store = false;
}
