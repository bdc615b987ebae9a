package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What members of a Chat answer are called in a Responses answer. The payload translator knows it, so it is asked with an
 * answer in which every number occurs once.
 */
final class AnswerNames {
    private static final String DETAILS = "_tokens_details";

    private final Map<List<String>, List<String>> names = new HashMap<>();

    AnswerNames() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode response = json.objectNode();
        response.put("id", "resp_1")
                .put("object", "response")
                .put("created_at", 7001)
                .put("model", "m");
        response.put("status", "completed").putArray("output");
        ObjectNode usage = response.putObject("usage");
        usage.put("input_tokens", 7002).put("output_tokens", 7003).put("total_tokens", 7004);
        usage.putObject("input" + DETAILS).put("cached_tokens", 7005);
        usage.putObject("output" + DETAILS).put("reasoning_tokens", 7006);
        Map<String, List<String>> now = leaves(response);
        leaves(ChatTranslator.create().answer(response).body()).forEach((value, path) -> {
            List<String> other = now.get(value);
            for (int i = 1; other != null && other.size() == path.size() && i <= path.size(); i++) {
                names.putIfAbsent(path.subList(0, i), other.subList(0, i));
            }
        });
    }

    /** The path in a Responses answer; empty if there is nothing that is the same for certain. */
    Optional<List<String>> of(List<String> chat) {
        return Optional.ofNullable(names.get(chat));
    }

    /** Whether a member is a plain value, which is the same in both answers; objects have other members. */
    boolean isValue(List<String> chat) {
        return names.containsKey(chat)
                && names.keySet().stream()
                        .noneMatch(other -> other.size() > chat.size()
                                && other.subList(0, chat.size()).equals(chat));
    }

    private static Map<String, List<String>> leaves(JsonNode node) {
        Map<String, List<String>> found = new HashMap<>();
        gather(node, List.of(), found);
        return found;
    }

    private static void gather(JsonNode node, List<String> path, Map<String, List<String>> found) {
        if (node.isNumber() || node.asText().equals("m")) {
            found.put(node.asText(), path);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            List<String> inner = new ArrayList<>(path);
            inner.add(member.getKey());
            gather(member.getValue(), inner, found);
        }
    }
}
