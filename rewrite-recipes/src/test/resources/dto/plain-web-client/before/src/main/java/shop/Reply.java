package shop;

import java.util.List;

public class Reply {
    private List<Choice> choices;

    public List<Choice> getChoices() {
        return choices;
    }

    public void setChoices(List<Choice> choices) {
        this.choices = choices;
    }

    @Override
    public String toString() {
        return "Reply{choices=" + choices + "}";
    }
}
