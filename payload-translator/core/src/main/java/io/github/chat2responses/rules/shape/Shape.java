package io.github.chat2responses.rules.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Nearest;
import io.github.chat2responses.rules.Pointer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What one place of a tree may hold. */
public sealed interface Shape {
    /**
     * Complains about the first thing that does not fit.
     *
     * @param value the tree
     * @param at where it stands
     * @throws ShapeException if something in it has no place there
     */
    void check(JsonNode value, Pointer at);

    /** A value that this table says nothing about. */
    record Anything() implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (value.isNull()) {
                throw new ShapeException(ShapeException.Kind.MISSING, at, "the value is missing");
            }
        }
    }

    /** A string. */
    record Text() implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isTextual() || value.asText().isBlank()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected a text");
            }
        }
    }

    /** True or false. */
    record YesOrNo() implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isBoolean()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected true or false");
            }
        }
    }

    /** A number between two bounds, of which each may be absent. */
    record Amount(boolean whole, Optional<BigDecimal> least, Optional<BigDecimal> most) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            boolean number = whole ? value.isIntegralNumber() : value.isNumber();
            boolean fits = number
                    && least.filter(bound -> value.decimalValue().compareTo(bound) < 0)
                            .isEmpty()
                    && most.filter(bound -> value.decimalValue().compareTo(bound) > 0)
                            .isEmpty();
            if (!fits) {
                String bounds = least.map(bound -> " from " + bound).orElse("")
                        + most.map(bound -> " to " + bound).orElse("");
                throw new ShapeException(
                        number ? ShapeException.Kind.VALUE : ShapeException.Kind.TYPE,
                        at,
                        "expected " + (whole ? "a whole number" : "a number") + bounds);
            }
        }
    }

    /** One of some texts. */
    record OneOf(List<String> values) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isTextual()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected one of " + String.join(", ", values));
            }
            if (!values.contains(value.asText())) {
                throw new ShapeException(
                        ShapeException.Kind.VALUE,
                        at,
                        "'" + value.asText() + "' is unknown; " + Nearest.hint(value.asText(), values));
            }
        }
    }

    /** An array with at least one element. */
    record Items(Shape element) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isArray() || value.isEmpty()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected a list with at least one element");
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(value.get(i), at.at(i));
            }
        }
    }

    /** An object with known members. */
    record Members(Map<String, Shape> members, Set<String> required) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isObject()) {
                throw new ShapeException(
                        ShapeException.Kind.TYPE, at, "expected members: " + String.join(", ", members.keySet()));
            }
            for (Map.Entry<String, JsonNode> one : value.properties()) {
                Shape shape = members.get(one.getKey());
                if (shape == null) {
                    throw new ShapeException(
                            ShapeException.Kind.UNKNOWN,
                            at.at(one.getKey()),
                            "unknown member; " + Nearest.hint(one.getKey(), members.keySet()));
                }
                shape.check(one.getValue(), at.at(one.getKey()));
            }
            for (String name : required) {
                if (!value.has(name)) {
                    throw ShapeException.missing(at, name);
                }
            }
        }
    }

    /** An object with any names. */
    record AnyNames(Shape each) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isObject()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected members");
            }
            value.properties().forEach(one -> each.check(one.getValue(), at.at(one.getKey())));
        }
    }

    /** An object whose {@code type} says what it is. */
    record ByType(Map<String, Members> kinds) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            if (!value.isObject() || !value.path("type").isTextual()) {
                throw new ShapeException(ShapeException.Kind.TYPE, at, "expected members, one of them 'type'");
            }
            String type = value.path("type").asText();
            Members kind = kinds.get(type);
            if (kind == null) {
                throw new ShapeException(
                        ShapeException.Kind.VALUE,
                        at.at("type"),
                        "'" + type + "' is unknown; " + Nearest.hint(type, kinds.keySet()));
            }
            kind.check(value, at);
        }
    }

    /** Several forms; the one of the value's JSON type counts. */
    record Either(List<Shape> forms) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            forms.stream()
                    .filter(form -> takes(form, value))
                    .findFirst()
                    .orElse(forms.get(0))
                    .check(value, at);
        }

        private static boolean takes(Shape form, JsonNode value) {
            return switch (value.getNodeType()) {
                case OBJECT -> form instanceof Members;
                case ARRAY -> form instanceof Items;
                default -> form instanceof Text || form instanceof OneOf;
            };
        }
    }

    /** A shape that is written elsewhere, which may hold itself. */
    record See(String name, Supplier<Shape> target) implements Shape {
        @Override
        public void check(JsonNode value, Pointer at) {
            target.get().check(value, at);
        }
    }

    /** The same object shape, with a member that says its type. */
    static Members typed(Members members) {
        Map<String, Shape> all = new LinkedHashMap<>(members.members());
        all.putIfAbsent("type", new Text());
        return new Members(all, members.required());
    }
}
