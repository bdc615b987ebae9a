package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.shape.Shape;
import io.github.chat2responses.rules.shape.ShapeException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the API refuses about the settings of a request (schema {@code CreateResponse}). */
final class ResponseChecks {
    private static final Set<String> MEMBERS = Set.of(
            "background",
            "context_management",
            "conversation",
            "include",
            "input",
            "instructions",
            "max_output_tokens",
            "max_tool_calls",
            "metadata",
            "model",
            "moderation",
            "parallel_tool_calls",
            "previous_response_id",
            "prompt",
            "prompt_cache_key",
            "prompt_cache_options",
            "prompt_cache_retention",
            "reasoning",
            "safety_identifier",
            "service_tier",
            "store",
            "stream",
            "stream_options",
            "temperature",
            "text",
            "tool_choice",
            "tools",
            "top_logprobs",
            "top_p",
            "truncation",
            "user");

    private static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");
    private static final int LEAST_TOKENS = 16;

    /** The overlay's table knows the members that only Responses has; one look at the file is enough. */
    private static final Shape ADDED = Overlay.shape();

    private ResponseChecks() {}

    static void check(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw ApiException.unknown(name);
            }
        });
        boolean isEmpty = body.path("input").isArray() && body.path("input").isEmpty();
        if (isEmpty || (!body.hasNonNull("input") && !body.hasNonNull("prompt"))) {
            throw ApiException.missing("input");
        }
        if (!body.hasNonNull("model") && !body.hasNonNull("prompt")) {
            throw ApiException.missing("model");
        }
        together(body);
        tokens(body);
        effort(body);
        added(body);
        format(body);
    }

    private static void together(ObjectNode body) {
        if (body.hasNonNull("previous_response_id") && body.hasNonNull("conversation")) {
            throw new ApiException(
                    400,
                    "mutually_exclusive_parameters",
                    null,
                    "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only"
                            + " providing one of them.");
        }
    }

    private static void tokens(ObjectNode body) {
        int most = body.path("max_output_tokens").asInt(LEAST_TOKENS);
        if (most < LEAST_TOKENS) {
            throw new ApiException(
                    400,
                    "integer_below_min_value",
                    "max_output_tokens",
                    "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got " + most
                            + " instead.");
        }
    }

    private static void effort(ObjectNode body) {
        JsonNode effort = body.path("reasoning").path("effort");
        if (effort.isTextual() && !EFFORTS.contains(effort.asText())) {
            throw ApiException.invalid(
                    "reasoning.effort",
                    "Invalid value: '" + effort.asText() + "'. Supported values are: '" + String.join("', '", EFFORTS)
                            + "'.");
        }
    }

    /** The members that Chat has no place for. */
    private static void added(ObjectNode body) {
        ObjectNode seen = body.objectNode();
        for (String name : new String[] {"include", "truncation", "max_tool_calls", "context_management"}) {
            if (body.hasNonNull(name)
                    && !(body.get(name).isArray() && body.get(name).isEmpty())) {
                seen.set(name, body.get(name));
            }
        }
        ObjectNode reasoning =
                body.path("reasoning") instanceof ObjectNode object ? object.deepCopy() : seen.objectNode();
        reasoning.remove(List.of("effort", "generate_summary"));
        reasoning.properties().removeIf(member -> member.getValue().isNull());
        seen.set("reasoning", reasoning);
        fits(ADDED, seen);
    }

    /** Says it as the API does, if something has no place in its shape. */
    static void fits(Shape shape, JsonNode tree) {
        try {
            shape.check(tree, Pointer.root());
        } catch (ShapeException e) {
            String param = param(e.subject());
            throw switch (e.kind()) {
                case MISSING -> ApiException.missing(param);
                case UNKNOWN -> ApiException.unknown(param);
                case TYPE -> new ApiException(400, "invalid_type", param, "Invalid type for '" + param + "'.");
                case VALUE -> ApiException.invalid(param, "Invalid value for '" + param + "'.");
            };
        }
    }

    /** The API's way to name a place: {@code tools[0].filters}. */
    static String param(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    private static void format(ObjectNode body) {
        JsonNode format = body.path("text").path("format");
        String type = format.path("type").asText("text");
        if (type.equals("json_schema")) {
            for (String must : new String[] {"name", "schema"}) {
                if (!format.hasNonNull(must)) {
                    throw ApiException.missing("text.format." + must);
                }
            }
        }
        if (type.equals("json_object")
                && !body.path("input").toString().toLowerCase(Locale.ROOT).contains("json")
                && !body.hasNonNull("previous_response_id")
                && !body.hasNonNull("conversation")) {
            throw ApiException.invalid(
                    "text.format",
                    "Response input messages must contain the word 'json' in some form to use 'text.format' of type"
                            + " 'json_object'.");
        }
    }
}
