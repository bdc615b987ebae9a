package shop;

public record Choice(int index, Turn message) {}
