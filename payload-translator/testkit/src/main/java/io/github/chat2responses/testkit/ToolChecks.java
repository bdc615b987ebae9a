package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.rules.shape.Shape;
import io.github.chat2responses.testkit.script.Script;
import java.util.Set;

/** What the API refuses about tools (schema {@code Tool}). */
final class ToolChecks {
    private static final Set<String> OWN = Set.of("function", "custom", "namespace", "programmatic_tool_calling");
    private static final Set<String> ORDERS = Set.of("gt", "gte", "lt", "lte");

    /** The overlay's table knows the tools that are not functions or custom tools. */
    private static final Shape HOSTED = Overlay.shape();

    private final ObjectNode body;
    private final Script script;

    private ToolChecks(ObjectNode body, Script script) {
        this.body = body;
        this.script = script;
    }

    static void check(ObjectNode body, Script script) {
        ToolChecks checks = new ToolChecks(body, script);
        for (int i = 0; i < body.path("tools").size(); i++) {
            checks.check(body.path("tools").get(i), "tools[" + i + "]");
        }
    }

    private void check(JsonNode tool, String param) {
        String type = tool.path("type").asText();
        if (OWN.contains(type)) {
            if (!type.equals("programmatic_tool_calling") && !tool.hasNonNull("name")) {
                throw ApiException.missing(param + ".name");
            }
            return;
        }
        shape(tool, param);
        switch (type) {
            case "file_search" -> fileSearch(tool, param);
            case "image_generation" -> image(tool, param);
            case "mcp" -> mcp(tool, param);
            default -> {
                if (type.startsWith("web_search")) {
                    webSearch();
                }
            }
        }
    }

    private static void shape(JsonNode tool, String param) {
        ObjectNode seen = tool.deepCopy();
        seen.remove("allowed_callers");
        seen.properties().removeIf(member -> member.getValue().isNull());
        ObjectNode tree = seen.objectNode();
        tree.putArray("tools").add(seen);
        try {
            ResponseChecks.fits(HOSTED, tree);
        } catch (ApiException e) {
            throw e.at("tools[0]", param);
        }
    }

    private void fileSearch(JsonNode tool, String param) {
        for (JsonNode store : tool.path("vector_store_ids")) {
            JsonNode stores = script.vectorStores();
            if (!stores.isMissingNode() && !stores.has(store.asText())) {
                throw ApiException.notFound("Vector store with id ['" + store.asText() + "'] not found.");
            }
        }
        filter(tool.path("filters"), param + ".filters");
    }

    private static void filter(JsonNode filter, String param) {
        for (int i = 0; i < filter.path("filters").size(); i++) {
            filter(filter.path("filters").get(i), param + ".filters[" + i + "]");
        }
        if (!filter.has("key")) {
            return;
        }
        String type = filter.path("type").asText();
        JsonNode value = filter.path("value");
        boolean list = type.equals("in") || type.equals("nin");
        boolean fits =
                list ? value.isArray() : !value.isContainerNode() && !(ORDERS.contains(type) && value.isBoolean());
        if (!fits) {
            String expected = list ? "an array" : ORDERS.contains(type) ? "a number or a string" : "a single value";
            throw new ApiException(
                    400,
                    "invalid_type",
                    param + ".value",
                    "Invalid type for '" + param + ".value': expected " + expected + ".");
        }
    }

    private static void image(JsonNode tool, String param) {
        String format = tool.path("output_format").asText("png");
        if (tool.path("background").asText().equals("transparent") && format.equals("jpeg")) {
            throw ApiException.invalid(
                    param + ".background", "Transparent background is not supported for JPEG output format.");
        }
        if (tool.hasNonNull("size")
                && !ImageSize.isAllowed(
                        tool.path("size").asText(), tool.path("model").asText())) {
            throw ApiException.invalid(
                    param + ".size", "Invalid value: '" + tool.path("size").asText() + "'.");
        }
    }

    private void mcp(JsonNode tool, String param) {
        if (!tool.hasNonNull("server_url") && !tool.hasNonNull("connector_id") && !tool.hasNonNull("tunnel_id")) {
            throw ApiException.missing(param + ".server_url");
        }
        String label = tool.path("server_label").asText();
        JsonNode servers = script.mcpServers();
        if (!servers.isMissingNode()
                && (!servers.has(label)
                        || servers.path(label).path("unreachable").asBoolean())) {
            throw new ApiException(
                    424,
                    "external_connector_error",
                    "http_error",
                    "tools",
                    "Error retrieving tool list from MCP server: '" + label
                            + "'. Http status code: 424 (Failed Dependency)");
        }
    }

    private void webSearch() {
        if (body.path("text").path("format").path("type").asText().equals("json_object")) {
            throw ApiException.invalid("tools", "Web Search cannot be used with JSON mode.");
        }
        if (body.path("reasoning").path("effort").asText().equals("minimal")) {
            throw ApiException.invalid(
                    "tools", "The following tools cannot be used with reasoning.effort 'minimal': web_search.");
        }
    }
}
