package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

public class Ask {
    private final String model;
    private final List<Turn> messages;
    private int n;
    private int limit;

    public Ask(String model, List<Turn> messages) {
        this.model = model;
        this.messages = messages;
    }

    public static Ask of(String model, List<Turn> messages, int n, int limit) {
        Ask ask = new Ask(model, messages);
        ask.setN(n);
        ask.setLimit(limit);
        return ask;
    }

    public String getModel() {
        return model;
    }

    public List<Turn> getMessages() {
        return messages;
    }

    public int getN() {
        return n;
    }

    public void setN(int n) {
        this.n = n;
    }

    @JsonProperty("max_tokens")
    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }
}
