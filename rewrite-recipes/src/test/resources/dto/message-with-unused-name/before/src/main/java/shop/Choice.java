package shop;

public record Choice(Message message) {}
