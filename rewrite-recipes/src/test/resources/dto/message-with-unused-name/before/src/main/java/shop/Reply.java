package shop;

import java.util.List;

public record Reply(List<Choice> choices) {}
