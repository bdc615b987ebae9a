package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.Usage;
import io.github.chat2responses.error.ChatError;
import io.github.chat2responses.error.Failures;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of Responses streams into the chunks of one Chat stream. Events are pushed in as they come; nothing that a
 * server sends is a reason to throw. For one thread at a time.
 */
public final class StreamTranslator {
    private final RequestMemory memory;
    private final Notes notes;
    private final Chunks chunks;
    private final List<Branch> branches = new ArrayList<>();
    private @Nullable ObjectNode usage;
    private boolean begun;
    private boolean done;
    private boolean failed;
    private boolean cut;
    private int events;

    /**
     * Starts a stream.
     *
     * @param memory what is known of the request
     * @param calls how many upstreams there are: one for each choice
     * @param notes receives what has to be said; the paths start with the number of the event
     * @param keeper gets each complete answer
     */
    public StreamTranslator(RequestMemory memory, int calls, Notes notes, TurnKeeper keeper) {
        this.memory = memory;
        this.notes = notes;
        this.chunks = new Chunks(memory.model(), memory.includeUsage());
        for (int i = 0; i < calls; i++) {
            branches.add(new Branch(i, memory, chunks, notes, keeper));
        }
    }

    /**
     * Takes the next event of an upstream.
     *
     * @param call which upstream, from 0
     * @param event the event (schema {@code ResponseStreamEvent})
     * @return the chunks that it makes, often one, often none; after a failure an error body takes the place of a chunk
     */
    public List<ObjectNode> accept(int call, JsonNode event) {
        Pointer at = Pointer.root().at(events++);
        Branch branch = branches.get(call);
        if (isClosed() || branch.isOver()) {
            return List.of();
        }
        String type = event.path("type").asText();
        EventRule rule = EventRules.all().get(type);
        if (rule != null && branch.isFinished() && !EventRules.isLast(type)) {
            return List.of();
        }
        if (rule != null) {
            beginTogether(event);
            rule.apply(event, at, this, branch);
            if (branch.finishAtStop(at)) {
                cut = true;
                finishStream();
            }
        } else if (type.isEmpty() && event.path("error").isObject()) {
            error(event, at);
        } else if (!event.isObject() || type.isEmpty()) {
            notes.add(StreamRules.UNREADABLE, at, "the event is no object with a type; it was skipped");
        } else {
            notes.add(StreamRules.UNKNOWN_EVENT, at, "events of type '" + type + "' are unknown; it was skipped");
        }
        return chunks.take();
    }

    /** Chat begins all choices at once; clients take an answer for complete when the choices they have seen are. */
    private void beginTogether(JsonNode event) {
        if (branches.size() > 1 && !begun) {
            begun = true;
            branches.forEach(one -> one.start(event.path("response")));
        }
    }

    /**
     * Whether text can go to the client as it comes, because a message is being shown and nothing has to be looked for in it.
     *
     * @param call which upstream, from 0
     * @return whether {@link #plainText} may be asked
     */
    public boolean hasPlainText(int call) {
        return !isClosed() && branches.get(call).hasPlainText();
    }

    /**
     * Takes a piece of text that the caller writes between {@link #textHead} and {@link #textTail}.
     *
     * @param call which upstream, from 0
     * @param outputIndex the index of the item
     * @param part the index of the part
     * @param text the piece
     * @return whether it is text of the message that is being shown; if not, nothing has happened
     */
    public boolean plainText(int call, int outputIndex, int part, CharSequence text) {
        boolean plain = branches.get(call).plainText(outputIndex, part, text);
        if (plain) {
            events++;
        }
        return plain;
    }

    /**
     * What comes before a piece of text.
     *
     * @param call which upstream, from 0
     * @return the beginning of a chunk; it must not be changed
     */
    public byte[] textHead(int call) {
        return chunks.textHead(call);
    }

    /**
     * What comes after a piece of text.
     *
     * @return the end of a chunk; it must not be changed
     */
    public byte[] textTail() {
        return chunks.textTail();
    }

    /**
     * Says that an event could not be read at all.
     *
     * @param reason what is wrong with it
     */
    public void unreadable(String reason) {
        notes.add(StreamRules.UNREADABLE, Pointer.root().at(events++), reason);
    }

    /**
     * Says that an event is longer than can be kept, which ends the stream.
     *
     * @param limit how many bytes an event may have
     * @return the error
     */
    public List<ObjectNode> tooLong(int limit) {
        String reason = "an event has more than " + limit + " bytes";
        notes.add(StreamRules.TOO_LONG, Pointer.root().at(events), reason + ", so the stream ends with an error");
        fail(Failures.unreadable(reason));
        return chunks.take();
    }

    /**
     * Says that an upstream has ended.
     *
     * @param call which upstream, from 0
     * @return an error if it ended before its last event: an answer that was cut off must not look complete
     */
    public List<ObjectNode> end(int call) {
        if (!isClosed() && !branches.get(call).isOver() && !branches.get(call).isFinished()) {
            notes.add(
                    StreamRules.CUT_OFF,
                    Pointer.root().at(events),
                    "the stream ended without its last event, so the answer is an error");
            fail(Failures.cutOff());
        } else if (!isClosed()) {
            finishStream(true);
        }
        return chunks.take();
    }

    /**
     * Whether the Chat stream is complete.
     *
     * @return true if {@code data: [DONE]} has to follow
     */
    public boolean isDone() {
        return done;
    }

    /**
     * Whether nothing more can come.
     *
     * @return true after the last chunk or an error; the upstreams can be closed
     */
    public boolean isClosed() {
        return done || failed;
    }

    /**
     * Whether the stream is over at a stop sequence, while an upstream goes on.
     *
     * @return false if all upstreams have said their last event
     */
    public boolean isCut() {
        return cut;
    }

    void complete(JsonNode event, Pointer at, Branch branch) {
        JsonNode response = event.path("response");
        if (response.path("status").asText().equals("failed")) {
            failed(event, at);
            return;
        }
        branch.complete(statusOf(event, response), at);
        Usage.of(response.path("usage"), at.at("response").at("usage"), notes).ifPresent(this::add);
        finishStream();
    }

    // Some servers leave the status out, or say "completed" in the event that says it is not.
    private static JsonNode statusOf(JsonNode event, JsonNode response) {
        boolean incomplete = event.path("type").asText().equals("response.incomplete");
        if (incomplete && response instanceof ObjectNode object) {
            return object.deepCopy().put("status", "incomplete");
        }
        return response;
    }

    private void add(ObjectNode one) {
        if (usage == null) {
            usage = one;
        } else {
            Usage.add(usage, one);
        }
    }

    void failed(JsonNode event, Pointer at) {
        JsonNode response = event.path("response").isObject() ? event.get("response") : event;
        notes.add(StreamRules.FAILED, at, "the response failed, so the stream ends with an error");
        fail(Failures.failed(response, at.at("response"), memory, notes));
    }

    void error(JsonNode event, Pointer at) {
        notes.add(StreamRules.FAILED, at, "the server reports an error, so the stream ends with it");
        fail(Failures.event(event, at, memory, notes));
    }

    private void fail(ChatError error) {
        failed = true;
        chunks.error(error.body());
    }

    private void finishStream() {
        finishStream(false);
    }

    /** The usage comes with the last event, so a stream that stopped early waits for it if somebody asked. */
    private void finishStream(boolean ended) {
        if (!branches.stream().allMatch(Branch::isFinished)) {
            return;
        }
        boolean allOver = branches.stream().allMatch(Branch::isOver);
        if (chunks.includesUsage() && !allOver && !ended) {
            return;
        }
        if (chunks.includesUsage() && usage != null) {
            chunks.usage(usage);
        }
        done = true;
    }
}
