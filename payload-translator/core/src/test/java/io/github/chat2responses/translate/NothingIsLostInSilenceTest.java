package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Takes each documented property out of a request that has it: the translation must change by it, or there must be a
 * diagnostic about it or what it is part of. A property that the API gets needs a line in {@code chat-paths.txt} and a place
 * in {@code every-property.jsonl}.
 */
class NothingIsLostInSilenceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChatTranslator translator = ChatTranslator.create();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();

    @Test
    void everyDocumentedPropertyHasAnEffectOrADiagnostic() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("src/test/resources/chat-paths.txt"));
        for (String line : Files.readAllLines(Path.of("src/test/resources/every-property.jsonl"))) {
            JsonNode request = JSON.readTree(line);
            walk(request, request, List.of(""), "");
        }
        assertThat(documented).hasSize(191).allSatisfy(path -> assertThat(seen).contains(path));
        // Some clients leave the type out of the only kind of call there used to be.
        assertThat(silent).containsExactly("messages[]{assistant}.tool_calls[]{function}.type");
    }

    /** Visits a place; its documented name may or may not say of which kind an object is. */
    private void walk(JsonNode root, JsonNode node, List<String> names, String pointer) {
        if (!pointer.isEmpty()) {
            seen.addAll(names);
            check(root, names.get(names.size() - 1), pointer);
        }
        List<String> kinds = new ArrayList<>(names);
        if (node.has("role") || node.has("type")) {
            String kind = node.path(node.has("role") ? "role" : "type").asText();
            names.forEach(name -> kinds.add(name + "{" + kind + "}"));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(root, node.get(i), names.stream().map(name -> name + "[]").toList(), pointer + "/" + i);
        }
        if (node.isObject() && !isUsers(names)) {
            node.properties().forEach(one -> {
                List<String> inner = kinds.stream()
                        .map(name -> name.isEmpty() ? one.getKey() : name + "." + one.getKey())
                        .toList();
                walk(root, one.getValue(), inner, pointer + "/" + one.getKey());
            });
        }
    }

    /** Whether the members are the user's own. */
    private static boolean isUsers(List<String> names) {
        String name = names.get(names.size() - 1);
        return name.endsWith("schema.schema") || name.endsWith("parameters") || name.equals("metadata");
    }

    private void check(JsonNode root, String name, String pointer) {
        ObjectNode without = root.deepCopy();
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode parent = without.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(member));
        } else {
            ((ObjectNode) parent).remove(member);
        }
        Exchange with = translator.request(root);
        boolean said = with.diagnostics().stream()
                .anyMatch(one -> !one.path().isEmpty() && (pointer + "/").startsWith(one.path() + "/"));
        if (!said && !root.at(pointer).isNull() && outcome(root).equals(outcome(without))) {
            silent.add(name);
        }
    }

    private String outcome(JsonNode request) {
        try {
            Exchange exchange = translator.request(request);
            return exchange.route() + " " + exchange.calls() + " " + exchange.diagnostics() + " " + exchange.body()
                    + streamed(exchange);
        } catch (TranslationException e) {
            return e.getMessage();
        }
    }

    /** What a stream of the answer is like, for what only the answer tells. */
    private static String streamed(Exchange exchange) {
        if (exchange.route() == Route.CHAT) {
            return "";
        }
        try {
            JsonNode event = JSON.readTree(
                    "{\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\","
                            + "\"model\":\"m\",\"usage\":{\"input_tokens\":1,\"output_tokens\":1},\"output\":[]}}");
            ChatStream stream = exchange.stream();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < exchange.calls(); i++) {
                text.append(stream.accept(i, event));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
