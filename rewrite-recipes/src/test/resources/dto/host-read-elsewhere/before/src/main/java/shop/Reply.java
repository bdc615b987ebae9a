package shop;

import java.util.List;

public record Reply(List<Choice> choices) {
    public record Choice(int index, Turn message) {}
}
