package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.SearchLimits;
import java.util.Map;
import java.util.Set;

/** The search options of the former search models become a hosted tool, with the location laid flat. */
final class WebSearchField implements FieldRule {
    private static final Set<String> VALUE_MEMBERS = Set.of("search_context_size", "user_location");
    private static final Set<String> LOCATION_MEMBERS = Set.of("type", "approximate");

    private static final Shape PLACE = Shape.object(
            Map.of("country", Shape.text(), "region", Shape.text(), "city", Shape.text(), "timezone", Shape.text()));

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isObject()) {
            draft.wrongType(at, value, "an object");
            return;
        }
        ObjectNode tool = draft.tools().addObject().put("type", "web_search");
        draft.places().tool("web_search_options", -1, "");
        Optionals.text(value, "search_context_size", at, tool, draft);
        JsonNode location = value.path("user_location");
        if (!location.isMissingNode() && !location.isNull()) {
            addLocation(Read.object(value, "user_location", at, draft), at.at("user_location"), tool, draft);
        }
        Unknown.report(value, VALUE_MEMBERS, at, draft.notes());
        draft.notes()
                .add(
                        RequestRules.WEB_SEARCH,
                        at,
                        "the options became a web_search tool; the search models always searched, now the model decides");
        SearchLimits.report(draft.chat(), draft.notes());
    }

    private static void addLocation(JsonNode location, Pointer at, ObjectNode tool, Draft draft) {
        ObjectNode flat = tool.putObject("user_location").put("type", "approximate");
        JsonNode place = Read.object(location, "approximate", at, draft);
        if (PLACE.check(place, at.at("approximate"), draft.notes()) instanceof ObjectNode checked) {
            flat.setAll(checked);
        }
        Unknown.report(location, LOCATION_MEMBERS, at, draft.notes());
    }
}
