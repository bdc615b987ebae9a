package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.answer.AnswerOutcome;
import io.github.chat2responses.answer.AnswerTranslator;
import io.github.chat2responses.carrier.CarrierRules;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.carrier.Turn;
import io.github.chat2responses.carrier.TurnRecorder;
import io.github.chat2responses.carrier.TurnReplay;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.util.Optional;

/** Carries turns from answers to requests as the policy says; a store that fails costs the reasoning, not the request. */
record Turns(ReasoningCarrier carrier, RuleCatalogue catalogue) {
    private static final ObjectReader READER = JsonMapper.builder().build().reader();

    /** Looks for a turn in the store. */
    // A store is foreign code, and may throw anything.
    @SuppressWarnings("IllegalCatch")
    Optional<JsonNode> find(String callId, Pointer at, Notes notes) {
        if (carrier.store().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> turn = carrier.store().get().get(callId);
            return turn.isPresent() ? Optional.of(READER.readTree(turn.get())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            notes.add(CarrierRules.STORE_FAILED, at, "the store of turns failed: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps what the message of an answer does not say, and returns what the message has to carry. */
    Optional<ObjectNode> keep(RequestMemory memory, JsonNode response, JsonNode message, Pointer at, Notes notes) {
        if (!carrier.isActive() || memory.legacyFunctions()) {
            return Optional.empty();
        }
        Optional<Turn> turn = TurnRecorder.record(memory.model(), response, message);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key = turn.get().key();
        if (key.isPresent() && carrier.store().isPresent()) {
            put(carrier.store().get(), key.get(), turn.get(), at, notes);
        }
        return carrier.inAnswer() ? Optional.of(member(turn.get())) : Optional.empty();
    }

    // A store is foreign code, and may throw anything.
    @SuppressWarnings("IllegalCatch")
    private static void put(ReasoningStore store, String key, Turn turn, Pointer at, Notes notes) {
        try {
            store.put(key, JsonBytes.write(turn.json()));
        } catch (RuntimeException e) {
            notes.add(CarrierRules.STORE_FAILED, at, "the store of turns failed: " + e.getMessage());
        }
    }

    /** The same for an answer that was streamed: its message is what the answer as a whole would be. */
    Optional<ObjectNode> keepStreamed(RequestMemory memory, ObjectNode response, Pointer at, Notes notes) {
        if (!carrier.isActive()) {
            return Optional.empty();
        }
        // The stream has said what there is to say.
        AnswerOutcome whole = AnswerTranslator.translate(response, at, memory, new Notes(catalogue));
        return keep(memory, response, whole.body().at("/choices/0/message"), at, notes);
    }

    private static ObjectNode member(Turn turn) {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        member.set(TurnReplay.MEMBER, turn.json());
        return member;
    }

    /** Takes out what Chat does not know of a request that goes there. */
    static void leaveOut(ObjectNode chat) {
        for (JsonNode message : chat.path("messages")) {
            if (message instanceof ObjectNode object) {
                object.remove(TurnReplay.MEMBER);
            }
        }
    }
}
