package io.github.chat2responses.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call named {@code parallel} that nobody declared: {@code {"tool_uses":[{"recipient_name":"functions.X","parameters":
 * {...}}]}}. It is an internal wrapper that leaks out now and then. The parameters are cut out of the text as they are.
 */
public final class ParallelWrapper {
    private static final JsonFactory JSON = new JsonFactory();
    /** The name of the wrapper. */
    public static final String NAME = "parallel";

    private static final String PREFIX = "functions.";

    private ParallelWrapper() {}

    /**
     * Opens the wrapper.
     *
     * @param name the name of the call
     * @param arguments its arguments
     * @param declared the functions of the request
     * @return the calls inside, or empty if this is no such wrapper, or if one of them is not declared
     */
    public static Optional<List<Inner>> open(String name, String arguments, Set<String> declared) {
        if (!name.equals(NAME) || declared.contains(name)) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(arguments)) {
            List<Inner> calls = new ArrayList<>();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readWrapper(parser, arguments, calls);
            }
            boolean all = parser.nextToken() == null
                    && !calls.isEmpty()
                    && calls.stream().allMatch(call -> declared.contains(call.name));
            return all ? Optional.of(calls) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void readWrapper(JsonParser parser, String text, List<Inner> calls) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean uses = parser.currentName().equals("tool_uses");
            if (parser.nextToken() != JsonToken.START_ARRAY || !uses) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                calls.add(readUse(parser, text));
            }
        }
    }

    private static Inner readUse(JsonParser parser, String text) throws IOException {
        String name = "";
        String arguments = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Inner(name, arguments);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("recipient_name") && token == JsonToken.VALUE_STRING) {
                String recipient = parser.getText();
                name = recipient.startsWith(PREFIX) ? recipient.substring(PREFIX.length()) : "";
            } else if (member.equals("parameters") && token == JsonToken.START_OBJECT) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                arguments = text.substring(start, (int) parser.currentLocation().getCharOffset());
            } else {
                parser.skipChildren();
            }
        }
        return new Inner(arguments.isEmpty() ? "" : name, arguments);
    }

    /**
     * A call inside the wrapper.
     *
     * @param name the function's name, empty if it cannot be told
     * @param arguments its arguments
     */
    public record Inner(String name, String arguments) {}
}
