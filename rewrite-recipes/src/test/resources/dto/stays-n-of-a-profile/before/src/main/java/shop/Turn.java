package shop;

public record Turn(String role, String content) {}
