package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What reasoning items hold: only the server can read it, and finds out when somebody has changed it. */
final class Thoughts {
    /** How encrypted reasoning begins at OpenAI, too. */
    private static final String MARK = "gAAAAA";

    private Thoughts() {}

    static String encrypt(String thought) {
        String seal = Integer.toHexString(thought.hashCode());
        return MARK + Base64.getUrlEncoder().encodeToString((seal + " " + thought).getBytes(StandardCharsets.UTF_8));
    }

    /** The thought, unless somebody has changed it. */
    static Optional<String> decrypt(String encrypted) {
        if (!encrypted.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encrypted.substring(MARK.length()));
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
            boolean whole = parts.length == 2 && parts[0].equals(Integer.toHexString(parts[1].hashCode()));
            return whole ? Optional.of(parts[1]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All that was thought before, as far as the request brings it back. */
    static String of(Iterable<JsonNode> items) {
        List<String> thoughts = new ArrayList<>();
        for (JsonNode item : items) {
            decrypt(item.path("encrypted_content").asText("")).ifPresent(thoughts::add);
        }
        return thoughts.isEmpty() ? "nothing" : String.join(" ", thoughts);
    }
}
