package io.github.chat2responses.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Azure's content filter: its Responses errors list what each filter found in {@code content_filters}, where its Chat
 * errors have one {@code innererror.content_filter_result}.
 */
final class AzureFilter {
    private AzureFilter() {}

    static void translate(ObjectNode error) {
        if (error.has("innererror") || !error.path("content_filters").isArray()) {
            return;
        }
        JsonNode blocking = error.path("content_filters").path(0);
        for (JsonNode filter : error.path("content_filters")) {
            if (filter.path("blocked").asBoolean()) {
                blocking = filter;
                break;
            }
        }
        ObjectNode inner = error.putObject("innererror").put("code", "ResponsibleAIPolicyViolation");
        inner.set(
                "content_filter_result", blocking.path("content_filter_results").deepCopy());
        error.remove("content_filters");
        if (error.path("param").isNull() || error.path("param").isMissingNode()) {
            error.put("param", "prompt");
        }
    }
}
