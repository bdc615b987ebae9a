package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.chat2responses.stream.StreamTranslator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The short way for what nearly all events of a stream are: a piece of text of the message that is being shown. Such an event
 * becomes a chunk without a tree; every other one is left to the tables.
 */
final class TextDelta {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TYPE = "response.output_text.delta";
    private static final int UNKNOWN = -1;

    private final StreamTranslator translator;
    private final JsonQuote quote = new JsonQuote();
    private int outputIndex;
    private int contentIndex;
    private boolean typed;
    private boolean quoted;

    TextDelta(StreamTranslator translator) {
        this.translator = translator;
    }

    /** Writes the chunk of an event, or returns false and leaves everything as it is. */
    boolean write(int call, byte[] data, int from, int length, ByteArrayOutputStream out) {
        if (!translator.hasPlainText(call)) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(data, from, length)) {
            if (!read(parser) || !translator.plainText(call, outputIndex, contentIndex, quote)) {
                return false;
            }
        } catch (IOException e) {
            // The long way says what is wrong with it.
            return false;
        }
        out.writeBytes(translator.textHead(call));
        quote.writeTo(out);
        out.writeBytes(translator.textTail());
        return true;
    }

    private boolean read(JsonParser parser) throws IOException {
        outputIndex = UNKNOWN;
        contentIndex = 0;
        typed = false;
        quoted = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!member(name, parser.nextToken(), parser)) {
                return false;
            }
        }
        return parser.currentToken() == JsonToken.END_OBJECT
                && parser.nextToken() == null
                && typed
                && quoted
                && outputIndex >= 0;
    }

    private boolean member(String name, JsonToken value, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> {
                typed = value == JsonToken.VALUE_STRING && parser.getText().equals(TYPE);
                return typed;
            }
            case "delta" -> {
                quoted = !quoted
                        && value == JsonToken.VALUE_STRING
                        && quote.quote(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                return quoted;
            }
            case "output_index" -> outputIndex = value == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : UNKNOWN;
            case "content_index" -> {
                contentIndex = value == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : UNKNOWN;
                return contentIndex >= 0;
            }
            case "logprobs" -> {
                return value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.END_ARRAY;
            }
            default -> parser.skipChildren();
        }
        return true;
    }
}
