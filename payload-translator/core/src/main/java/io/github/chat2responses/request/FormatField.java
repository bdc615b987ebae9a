package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Locale;
import java.util.Set;

/** The format of the answer moves into {@code text.format}, and the schema out of its box. */
final class FormatField implements FieldRule {
    private static final Set<String> VALUE_MEMBERS = Set.of("type");
    private static final Set<String> GIVEN_MEMBERS = Set.of("name", "description", "schema", "strict");

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isObject()) {
            draft.wrongType(at, value, "an object");
            return;
        }
        String type = Read.text(value, "type", at, draft);
        switch (type) {
            case "text" -> plain(type, value, at, draft);
            case "json_object" -> {
                plain(type, value, at, draft);
                checkWord(at, draft);
            }
            case "json_schema" -> {
                schema(Read.object(value, type, at, draft), at.at(type), draft);
                Unknown.report(value, Set.of("type", type), at, draft.notes());
            }
            default ->
                draft.notes()
                        .add(RequestRules.UNKNOWN_FORMAT, at, "'" + type + "' is not a format of Chat; it was dropped");
        }
    }

    private static void plain(String type, JsonNode value, Pointer at, Draft draft) {
        draft.section("text").putObject("format").put("type", type);
        Unknown.report(value, VALUE_MEMBERS, at, draft.notes());
    }

    private static void schema(JsonNode given, Pointer at, Draft draft) {
        ObjectNode format = draft.section("text").putObject("format").put("type", "json_schema");
        format.put("name", Read.name(given, at, draft));
        Optionals.text(given, "description", at, format, draft);
        JsonNode schema = given.path("schema");
        if (schema.isMissingNode() || schema.isNull()) {
            format.putObject("schema").put("type", "object");
            format.put("strict", false);
            draft.notes()
                    .add(
                            RequestRules.SCHEMA_ABSENT,
                            at,
                            "Responses needs a schema; one that allows any object was written");
        } else {
            format.set("schema", Read.object(given, "schema", at, draft));
            Optionals.copy(given, "strict", Shape.flag(), at, format, draft);
        }
        Unknown.report(given, GIVEN_MEMBERS, at, draft.notes());
    }

    /** The server looks for the word in the messages; Chat did the same, but counted everything. */
    private static void checkWord(Pointer at, Draft draft) {
        for (JsonNode item : draft.body().path("input")) {
            if (item.path("type").asText().equals("message") && mentionsJson(item.path("content"))) {
                return;
            }
        }
        draft.notes()
                .add(
                        RequestRules.JSON_WORD,
                        at,
                        "no message has the word JSON, so the server will refuse the format 'json_object'");
    }

    private static boolean mentionsJson(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue().toLowerCase(Locale.ROOT).contains("json");
        }
        for (JsonNode part : content) {
            if (part.path("text").asText().toLowerCase(Locale.ROOT).contains("json")) {
                return true;
            }
        }
        return false;
    }
}
