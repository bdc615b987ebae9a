package shop;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;

public class Question {
    private String model;
    @SerializedName("input")
    private final List<Turn> messages = new ArrayList<>();

    @SerializedName("max_tokens")
    private Integer limit;

    private final boolean store = false;

    public void setModel(String model) {
        this.model = model;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public void add(Turn turn) {
        messages.add(turn);
    }
}
