package shop;

import java.util.List;
import lombok.Data;

@Data
public class Question {
    private String model;
    private List<Turn> messages;
}
