package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One output item of a turn, as far as it has to be remembered. */
sealed interface Slot {
    /** Reasoning, whole. */
    record Thought(ObjectNode item) implements Slot {}

    /** A message; its text is remembered where the Chat message does not say it. */
    record Said(String phase, Optional<String> text) implements Slot {}

    /** A call, which the Chat message has. */
    record Called(String id) implements Slot {}
}
