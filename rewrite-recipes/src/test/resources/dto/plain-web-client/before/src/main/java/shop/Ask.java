package shop;

import java.util.ArrayList;
import java.util.List;

public class Ask {
    private final String model;
    private final List<Message> messages = new ArrayList<>();
    private final boolean stream = false;

    public Ask(String model) {
        this.model = model;
    }

    public void add(Message message) {
        messages.add(message);
    }

    public String getModel() {
        return model;
    }

    public List<Message> getMessages() {
        return messages;
    }

    public boolean isStream() {
        return stream;
    }
}
