package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.Rounds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged input ends in an exception of the contract, or in output that is whole; never in another exception. */
class MutationsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int ROUNDS = Rounds.of(3_000);
    private static final String[] VALUES = {
        "null",
        "0",
        "-1",
        "1e30",
        "true",
        "\"\"",
        "\"x\"",
        "\"function\"",
        "[]",
        "[null]",
        "{}",
        "{\"type\":\"text\"}",
        "[[[{}]]]"
    };

    private static final ChatTranslator TRANSLATOR = ChatTranslator.create();

    private final Random random = new Random(Rounds.seed(20_261_121));

    @Test
    void requests() throws Exception {
        List<JsonNode> seeds = seeds("chat.json");
        int translated = 0;
        for (int i = 0; i < ROUNDS * 4; i++) {
            JsonNode damaged = damage(seeds.get(i % seeds.size()));
            byte[] bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);
            try {
                Exchange exchange = TRANSLATOR.request(bytes);
                if (exchange.route() == Route.RESPONSES) {
                    ObjectMappers.jsonMapper().readValue(exchange.bytes(), ResponseCreateParams.Body.class);
                    assertThat(MAPPER.readTree(exchange.bytes()).has("input")).isTrue();
                }
                translated++;
            } catch (TranslationException e) {
                assertThat(e.diagnostics()).as(damaged.toString()).isNotEmpty();
                assertThat(damaged.at(parent(e.pointer())).isMissingNode())
                        .as("%s in %s", e.pointer(), damaged)
                        .isFalse();
            }
        }
        assertThat(translated).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void answersAndStreams() throws Exception {
        List<JsonNode> seeds = seeds("answer.json");
        Exchange exchange = TRANSLATOR.request(seeds("chat.json").stream()
                .filter(chat -> !chat.has("n"))
                .reduce((a, b) -> b)
                .orElseThrow());
        for (int i = 0; i < ROUNDS; i++) {
            ObjectNode damaged = (ObjectNode) damage(seeds.get(i % seeds.size()));
            Translation answer = exchange.answer(damaged);
            assertThat(answer.body().has("choices") || answer.body().has("error"))
                    .isTrue();
            ChatStream stream = exchange.stream();
            List<ObjectNode> chunks =
                    new ArrayList<>(stream.accept(MAPPER.readTree("{\"type\":\"response.created\"}")));
            for (JsonNode item : damaged.path("output")) {
                ObjectNode event = MAPPER.createObjectNode().put("type", "response.output_item.done");
                event.set("item", item);
                chunks.addAll(stream.accept(damage(event)));
            }
            ObjectNode last = MAPPER.createObjectNode().put("type", "response.completed");
            last.set("response", damaged);
            chunks.addAll(stream.accept(last));
            chunks.addAll(stream.end());
            boolean failed = chunks.get(chunks.size() - 1).has("error");
            assertThat(stream.isDone()).as(damaged.toString()).isNotEqualTo(failed);
        }
    }

    private static String parent(String pointer) {
        int end = pointer.lastIndexOf('/');
        return end < 0 ? "" : pointer.substring(0, end);
    }

    private static List<JsonNode> seeds(String name) throws Exception {
        List<JsonNode> seeds = new ArrayList<>();
        for (Path fixture : FixtureTest.fixtures().toList()) {
            if (Files.exists(fixture.resolve(name))) {
                seeds.add(MAPPER.readTree(fixture.resolve(name).toFile()));
            }
        }
        return seeds;
    }

    private JsonNode damage(JsonNode whole) throws Exception {
        JsonNode copy = whole.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            damageOne(copy);
        }
        return copy;
    }

    private void damageOne(JsonNode node) throws Exception {
        if (node.isEmpty()) {
            return;
        }
        int victim = random.nextInt(node.size());
        JsonNode value = MAPPER.readTree(VALUES[random.nextInt(VALUES.length)]);
        if (node instanceof ObjectNode object) {
            String name = new ArrayList<>(object.properties()).get(victim).getKey();
            if (object.get(name).isContainerNode() && random.nextInt(3) > 0) {
                damageOne(object.get(name));
            } else if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (node instanceof ArrayNode array) {
            if (array.get(victim).isContainerNode() && random.nextInt(3) > 0) {
                damageOne(array.get(victim));
            } else {
                array.set(victim, value);
            }
        }
    }
}
