package io.github.chat2responses.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads a request once from front to back, and finds out where its strings stand without decoding them. */
final class BytesReader {
    private final byte[] json;
    private final JsonParser parser;

    BytesReader(byte[] json, JsonParser parser) {
        this.json = json;
        this.parser = parser;
    }

    byte[] json() {
        return json;
    }

    JsonParser parser() {
        return parser;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new TakesLongWay("the request ends early");
        }
        return token;
    }

    /** Goes to the value of a member and returns the member's name; the parser stands at the name. */
    String member() throws IOException {
        String name = parser.currentName();
        next();
        return name;
    }

    /** Takes the place of the string at which the parser stands, and goes on to what follows. */
    void span(Span span) throws IOException {
        require(token() == JsonToken.VALUE_STRING && !span.isSet());
        span.from = offset();
        next();
        int end = offset();
        while (json[end] != '"' || end == offset()) {
            end--;
        }
        span.to = end + 1;
    }

    /** Reads the string at which the parser stands, and goes on to what follows. */
    String text() throws IOException {
        require(token() == JsonToken.VALUE_STRING);
        String text = parser.getText();
        next();
        return text;
    }

    /** Where the token at which the parser stands begins. */
    int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    static void require(boolean usual) {
        if (!usual) {
            throw new TakesLongWay("the request has something unusual");
        }
    }
}
