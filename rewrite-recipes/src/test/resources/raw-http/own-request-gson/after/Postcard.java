import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.List;

class Postcard {
    private final String model;
    @SerializedName("input")
    private final List<Words> messages = new ArrayList<>();

    @SerializedName("max_completion_tokens")
    private Integer room;

    private final boolean store = false;

    Postcard(String model) {
        this.model = model;
    }

    void say(String role, String content) {
        messages.add(new Words(role, content));
    }

    static class Words {
        private final String role;
        private final String content;

        Words(String role, String content) {
            this.role = role;
            this.content = content;
        }
    }
}
