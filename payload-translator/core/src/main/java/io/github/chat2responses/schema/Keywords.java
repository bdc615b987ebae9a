package io.github.chat2responses.schema;

import java.util.Set;

/** What the strict subset says to each keyword of JSON Schema (structured outputs guide, "Supported schemas"). */
final class Keywords {
    /** Goes over as it is. */
    static final Set<String> KEPT = Set.of(
            "description",
            "title",
            "enum",
            "const",
            "pattern",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems");

    /** The kept keywords that fine-tuned models refuse. */
    static final Set<String> NOT_FOR_FINE_TUNED = Set.of(
            "pattern",
            "format",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems");

    /** Changes which values are valid in a way that no other keyword of the subset can say. */
    static final Set<String> OBSTACLES = Set.of(
            "allOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "minContains",
            "maxContains",
            "prefixItems",
            "additionalItems",
            "contentSchema",
            "id",
            "$id",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$recursiveRef",
            "$recursiveAnchor",
            "$defs",
            "definitions");

    /** The string formats that strict mode checks. */
    static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

    private Keywords() {}
}
