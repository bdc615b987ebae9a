package shop;

import java.util.List;

public record Ask(String model, List<Turn> messages, double temperature) {}
