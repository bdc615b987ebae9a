package shop;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;

public class Question {
    private String model;
    private final List<Turn> messages = new ArrayList<>();
    private int n;

    @SerializedName("max_tokens")
    private Integer limit;

    public void setModel(String model) {
        this.model = model;
    }

    public void setN(int n) {
        this.n = n;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public void add(Turn turn) {
        messages.add(turn);
    }
}
