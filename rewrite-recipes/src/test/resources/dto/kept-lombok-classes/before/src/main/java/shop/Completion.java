package shop;

import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;

@Data
@NoArgsConstructor
@AllArgsConstructor
public class Completion {
    private String id;
    private String object;
    private long created;
    private String model;
    private List<CompletionChoice> choices;
    private CompletionUsage usage;
}
