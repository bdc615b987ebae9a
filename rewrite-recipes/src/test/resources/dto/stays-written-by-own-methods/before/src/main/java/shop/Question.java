package shop;

import java.util.List;

public record Question(String model, List<Turn> messages, double temperature) {
    public record Turn(String role, String content) {}
}
