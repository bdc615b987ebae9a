package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/**
 * A call of the API.
 *
 * @param method the HTTP method
 * @param path the path behind {@code /v1/}
 * @param query the query, empty if there is none
 * @param body the body, a missing node if there is none
 */
record ApiCall(String method, String path, String query, JsonNode body) {
    List<String> steps() {
        return Arrays.asList(path.split("/", -1));
    }

    String step(int index) {
        List<String> steps = steps();
        return index < steps.size() ? steps.get(index) : "";
    }

    /** Whether it is a call with that method and so many steps in its path. */
    boolean is(String wanted, int steps) {
        return method.equals(wanted) && steps().size() == steps;
    }

    /** A parameter of the query, as far as this server needs them: without escapes. */
    String query(String name) {
        for (String one : query.split("&", -1)) {
            if (one.startsWith(name + "=")) {
                return one.substring(name.length() + 1);
            }
        }
        return "";
    }

    int number(String name, int otherwise) {
        String text = query(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ApiException(400, "invalid_type", name, "Invalid type for '" + name + "': expected an integer.");
        }
    }

    /** The body of a call that has to have one. */
    ObjectNode object() {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new ApiException(400, "invalid_json", null, "We could not parse the JSON body of your request.");
    }

    ApiException unknown() {
        return new ApiException(404, "not_found", null, "Unknown request URL: " + method + " /v1/" + path + ".");
    }
}
