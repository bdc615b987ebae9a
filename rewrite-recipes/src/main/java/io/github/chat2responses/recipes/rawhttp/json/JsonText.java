package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON text with the place of everything in it. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final String text;

    private JsonText(JsonParser parser, String text) {
        this.parser = parser;
        this.text = text;
    }

    /** The value, or empty if the text is not exactly one JSON value. */
    static Optional<Doc<Span>> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Doc<Span> doc = new JsonText(parser, text).value();
            return parser.nextToken() == null ? Optional.of(doc) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Doc<Span> value() throws IOException {
        int start = start();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            default -> {
                JsonNode value = leaf();
                yield new Doc.Leaf<>(scalar(start), value);
            }
        };
    }

    private Doc<Span> object(int start) throws IOException {
        Map<String, Doc.Member<Span>> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Span span = scalar(start());
            parser.nextToken();
            members.put(key, new Doc.Member<>(span, value()));
        }
        return new Doc.Obj<>(new Span(start, end()), members);
    }

    private Doc<Span> array(int start) throws IOException {
        List<Doc<Span>> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new Doc.Arr<>(new Span(start, end()), elements);
    }

    private JsonNode leaf() throws IOException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_STRING -> json.textNode(parser.getText());
            case VALUE_NUMBER_INT -> number(json);
            case VALUE_NUMBER_FLOAT -> json.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> json.booleanNode(true);
            case VALUE_FALSE -> json.booleanNode(false);
            default -> json.nullNode();
        };
    }

    private JsonNode number(JsonNodeFactory json) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> json.numberNode(parser.getIntValue());
            case LONG -> json.numberNode(parser.getLongValue());
            default -> json.numberNode(parser.getBigIntegerValue());
        };
    }

    /** The parser has often read on already, so the end is looked for. */
    private Span scalar(int start) {
        int end = start + 1;
        if (text.charAt(start) != '"') {
            while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0 && text.charAt(end) > ' ') {
                end++;
            }
            return new Span(start, end);
        }
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return new Span(start, end + 1);
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
