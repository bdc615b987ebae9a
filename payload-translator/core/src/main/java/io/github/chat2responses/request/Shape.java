package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What a value that is copied must look like. Returns what may be sent, and reports what may not. */
@FunctionalInterface
interface Shape {
    /** The value to send; of no use if the notes hold a fault afterwards. */
    JsonNode check(JsonNode value, Pointer at, Notes notes);

    static Shape any() {
        return (value, at, notes) -> value;
    }

    static Shape text() {
        return typed(JsonNode::isTextual, "a string");
    }

    static Shape flag() {
        return typed(JsonNode::isBoolean, "a boolean");
    }

    static Shape integer(long least, long most) {
        return ranged(typed(JsonNode::isIntegralNumber, "an integer"), least, most);
    }

    static Shape number(long least, long most) {
        return ranged(typed(JsonNode::isNumber, "a number"), least, most);
    }

    static Shape texts() {
        return each(text());
    }

    static Shape numbers() {
        return each(typed(JsonNode::isNumber, "a number"));
    }

    static Shape cacheOptions() {
        return object(Map.of("ttl", text(), "mode", text()));
    }

    static Shape moderation() {
        Shape side = object(Map.of("mode", text()));
        return object(Map.of("model", text(), "policy", object(Map.of("input", side, "output", side))));
    }

    /** The mark that ends a cached prefix, on a content part. */
    static Shape breakpoint() {
        return object(Map.of("mode", text()));
    }

    /** An object with these members and no others; null members are as good as absent. */
    static Shape object(Map<String, Shape> members) {
        return (value, at, notes) -> {
            if (!value.isObject()) {
                notes.add(InputRules.WRONG_TYPE, at, wrongType(value, "an object"));
                return value;
            }
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                Shape shape = members.get(member.getKey());
                if (shape != null && !member.getValue().isNull()) {
                    copy.set(member.getKey(), shape.check(member.getValue(), at.at(member.getKey()), notes));
                }
            }
            Unknown.report(value, members.keySet(), at, notes);
            return copy;
        };
    }

    private static Shape each(Shape shape) {
        return (value, at, notes) -> {
            if (!value.isObject()) {
                notes.add(InputRules.WRONG_TYPE, at, wrongType(value, "an object"));
            }
            value.properties().forEach(member -> shape.check(member.getValue(), at.at(member.getKey()), notes));
            return value;
        };
    }

    private static Shape typed(Predicate<JsonNode> test, String expected) {
        return (value, at, notes) -> {
            if (!test.test(value)) {
                notes.add(InputRules.WRONG_TYPE, at, wrongType(value, expected));
            }
            return value;
        };
    }

    private static Shape ranged(Shape type, long least, long most) {
        return (value, at, notes) -> {
            JsonNode checked = type.check(value, at, notes);
            if (value.isNumber() && isOutside(value.decimalValue(), least, most)) {
                notes.add(
                        InputRules.OUT_OF_RANGE, at, "found " + value.asText() + ", expected " + least + " to " + most);
            }
            return checked;
        };
    }

    private static boolean isOutside(BigDecimal value, long least, long most) {
        return value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0;
    }

    static String wrongType(JsonNode found, String expected) {
        String type = found.getNodeType().name().toLowerCase(Locale.ROOT);
        return "found a value of type " + type + ", expected " + expected;
    }
}
