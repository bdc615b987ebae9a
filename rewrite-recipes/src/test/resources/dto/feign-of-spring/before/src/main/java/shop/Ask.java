package shop;

import java.util.List;

public record Ask(
        String model, List<Turn> messages, Double temperature, Integer max_tokens, Integer n, Boolean stream, String stop) {
    private static final int ONE = 1;

    public Ask(String model, List<Turn> messages) {
        this(model, messages, 0.5, 200, ONE, false, null);
    }

    public record Turn(String role, String content) {}
}
