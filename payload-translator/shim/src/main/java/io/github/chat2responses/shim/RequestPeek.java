package io.github.chat2responses.shim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.chat2responses.shim.policy.CanaryKey;
import io.github.chat2responses.shim.policy.Traits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is looked up in a Chat request before it is translated. A body that is not JSON has none of it; the translation says
 * what is wrong with it.
 */
final class RequestPeek {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> TEXTS = Set.of("model", "safety_identifier", "prompt_cache_key", "user");
    private static final int OPENING = 2;

    private final Map<String, String> texts = new HashMap<>();
    private boolean stream;
    private int messagesFrom;
    private int messagesTo;

    private RequestPeek() {}

    static RequestPeek of(byte[] body) {
        RequestPeek peek = new RequestPeek();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                peek.members(parser);
            }
        } catch (IOException e) {
            return new RequestPeek();
        }
        return peek;
    }

    private void members(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("stream")) {
                stream = value == JsonToken.VALUE_TRUE;
            } else if (value == JsonToken.VALUE_STRING && TEXTS.contains(name)) {
                texts.put(name, parser.getText());
            } else if (value == JsonToken.START_ARRAY && name.equals("messages")) {
                messages(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Remembers where the first two messages are. */
    private void messages(JsonParser parser) throws IOException {
        messagesFrom = (int) parser.currentTokenLocation().getByteOffset();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            parser.skipChildren();
            if (i < OPENING) {
                messagesTo = (int) parser.currentLocation().getByteOffset();
            }
        }
    }

    boolean isStream() {
        return stream;
    }

    String model() {
        return texts.getOrDefault("model", "");
    }

    /** What a policy may ask. */
    Traits traits(String model, String feature, String caller, byte[] body) {
        Supplier<String> conversation =
                () -> new String(body, messagesFrom, Math.max(0, messagesTo - messagesFrom), StandardCharsets.UTF_8);
        return new Asked(model, feature, caller, user(), conversation);
    }

    private String user() {
        return List.of("safety_identifier", "prompt_cache_key", "user").stream()
                .map(name -> texts.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record Asked(String model, String feature, String caller, String user, Supplier<String> conversation)
            implements Traits {
        @Override
        public String key(CanaryKey key) {
            return switch (key) {
                case USER -> user.isEmpty() ? conversation.get() : user;
                case CONVERSATION -> conversation.get();
                case FEATURE -> feature;
                case CALLER -> caller;
            };
        }
    }
}
