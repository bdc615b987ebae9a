package io.github.chat2responses.testkit.hosted;

import com.fasterxml.jackson.databind.JsonNode;

/** The filters of file search (schemas {@code ComparisonFilter}, {@code CompoundFilter}), applied to a file's attributes. */
public final class AttributeFilter {
    private AttributeFilter() {}

    /**
     * Whether a file passes.
     *
     * @param filter the filter; a missing node lets everything pass
     * @param attributes the attributes of the file
     * @return true if it passes
     */
    public static boolean passes(JsonNode filter, JsonNode attributes) {
        if (filter.isMissingNode() || filter.isNull()) {
            return true;
        }
        JsonNode value = filter.path("value");
        JsonNode found = attributes.path(filter.path("key").asText());
        return switch (filter.path("type").asText()) {
            case "and" -> all(filter.path("filters"), attributes);
            case "or" -> any(filter.path("filters"), attributes);
            case "eq" -> same(found, value);
            case "ne" -> !same(found, value);
            case "in" -> in(found, value);
            case "nin" -> !in(found, value);
            default -> ordered(filter.path("type").asText(), found, value);
        };
    }

    private static boolean all(JsonNode filters, JsonNode attributes) {
        for (JsonNode filter : filters) {
            if (!passes(filter, attributes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(JsonNode filters, JsonNode attributes) {
        for (JsonNode filter : filters) {
            if (passes(filter, attributes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(JsonNode found, JsonNode values) {
        for (JsonNode value : values) {
            if (same(found, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode left, JsonNode right) {
        return (left.isNumber() && right.isNumber())
                ? left.decimalValue().compareTo(right.decimalValue()) == 0
                : left.equals(right);
    }

    /** Numbers by size, texts by their characters; a file without the attribute, or with one of another type, does not pass. */
    private static boolean ordered(String type, JsonNode found, JsonNode value) {
        if (!(found.isNumber() && value.isNumber()) && !(found.isTextual() && value.isTextual())) {
            return false;
        }
        int order = found.isNumber()
                ? found.decimalValue().compareTo(value.decimalValue())
                : found.asText().compareTo(value.asText());
        return switch (type) {
            case "gt" -> order > 0;
            case "gte" -> order >= 0;
            case "lt" -> order < 0;
            case "lte" -> order <= 0;
            default -> throw new IllegalArgumentException("unknown filter type " + type);
        };
    }
}
