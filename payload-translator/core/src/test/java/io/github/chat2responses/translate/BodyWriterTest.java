package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.Rounds;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies are the bytes that the library would write, however their texts are quoted. */
class BodyWriterTest {
    private static final String RARE = "\"\\/\n\r\t\b\f\u0000\u001f\u007f\u0080é\u07ff\u0800€\ud83d\ude00\u2028\uffff";

    private final BodyWriter bodies = new BodyWriter();
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void randomTextsOfAllLengths() throws IOException {
        Random random = new Random(Rounds.seed(5));
        for (int i = 0; i < Rounds.of(5000); i++) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            tree.put("text", text(random)).put(text(random), 1);
            tree.putArray("texts").add(text(random)).add(text(random));

            byte[] written = bodies.write(tree);

            assertThat(written).as("round %d", i).isEqualTo(JsonBytes.write(tree));
            assertThat(mapper.readTree(written)).as("round %d", i).isEqualTo(tree);
        }
    }

    @Test
    void textsThatDoNotFitIntoTheBuffers() {
        for (int length : new int[] {255, 256, 257, 8000, 100_000, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 3_000_000}) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            tree.put("text", "a\né😀".repeat(length / 5 + 1).substring(0, length / 5 * 5));

            assertThat(bodies.write(tree)).as("length %d", length).isEqualTo(JsonBytes.write(tree));
        }
    }

    /** Mostly plain, with some of the characters that are written in another way; never half of a surrogate pair. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int odds = 1 + random.nextInt(40);
        for (int i = random.nextInt(90); i > 0; i--) {
            if (random.nextInt(odds) == 0) {
                int at = RARE.offsetByCodePoints(0, random.nextInt(RARE.codePointCount(0, RARE.length())));
                text.appendCodePoint(RARE.codePointAt(at));
            } else {
                text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
