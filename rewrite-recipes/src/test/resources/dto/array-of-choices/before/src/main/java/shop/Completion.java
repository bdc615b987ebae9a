package shop;

public record Completion(String id, String model, Choice[] choices) {}
