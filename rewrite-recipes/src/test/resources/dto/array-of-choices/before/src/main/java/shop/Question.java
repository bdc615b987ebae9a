package shop;

public record Question(String model, Turn[] messages, int n) {}
