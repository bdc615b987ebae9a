package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public record Ask(@JsonProperty("model") String model, List<Message> messages) {}
