package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

public final class Choice {
    @JsonProperty
    private Reply.Message message;

    public Reply.Message message() {
        return message;
    }
}
