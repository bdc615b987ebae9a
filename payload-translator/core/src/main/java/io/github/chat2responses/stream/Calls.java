package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.ParallelWrapper;
import io.github.chat2responses.chat.Restored;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.schema.ArgumentRestorer;
import java.util.List;
import java.util.Optional;

/** The calls of one choice, in the order in which they appear; their indexes are Chat's own. */
final class Calls {
    private final int choice;
    private final RequestMemory memory;
    private final Chunks chunks;
    private final Notes notes;
    private int count;

    Calls(int choice, RequestMemory memory, Chunks chunks, Notes notes) {
        this.choice = choice;
        this.memory = memory;
        this.chunks = chunks;
        this.notes = notes;
    }

    boolean any() {
        return count > 0;
    }

    /** The call has an id and a name. */
    void start(CallSlot call, String id, String name, Pointer at) {
        if (call.started || name.isEmpty()) {
            return;
        }
        call.started = true;
        call.id = id;
        call.name = name;
        ArgumentRestorer restorer = memory.restorers().get(name);
        if (restorer != null && restorer.isNeeded() && !call.custom) {
            call.arguments = restorer.stream();
        }
        call.wrapped = !call.custom
                && name.equals(ParallelWrapper.NAME)
                && !memory.functions().isEmpty()
                && !memory.functions().contains(name);
        if (!call.wrapped) {
            announce(call, at);
            String early = call.waiting.toString();
            call.waiting.setLength(0);
            show(call, early);
        }
    }

    void push(CallSlot call, String piece) {
        call.progress.add(piece);
        if (!call.started || call.wrapped) {
            call.waiting.append(piece);
        } else {
            show(call, piece);
        }
    }

    /** The whole arguments or input are known. */
    void whole(CallSlot call, String text, Pointer at) {
        if (call.done) {
            return;
        }
        if (call.progress.isPrefixOf(text)) {
            push(call, call.progress.rest(text));
        } else if (!text.isEmpty()) {
            notes.add(StreamRules.DIFFERS, at, "the complete arguments are not what the deltas said; the deltas stay");
        }
    }

    /** Nothing more will come for the call. */
    void end(CallSlot call, Pointer at) {
        if (call.done || !call.started) {
            return;
        }
        call.done = true;
        if (call.wrapped) {
            unwrap(call, at);
        } else if (call.arguments != null) {
            delta(call, call.arguments.end());
        }
    }

    private void unwrap(CallSlot call, Pointer at) {
        String arguments = call.waiting.toString();
        Optional<List<ParallelWrapper.Inner>> inner = ParallelWrapper.open(call.name, arguments, memory.functions());
        if (inner.isEmpty()) {
            announce(call, at);
            delta(call, arguments);
            return;
        }
        int number = 0;
        for (ParallelWrapper.Inner one : inner.get()) {
            CallSlot single = new CallSlot(false);
            single.id = call.id + "_" + number++;
            single.name = one.name();
            announce(single, at);
            delta(single, new Restored(memory).arguments(one.name(), one.arguments()));
        }
        notes.add(
                AnswerRules.WRAPPER,
                at,
                "the model wrapped " + number + " calls into one named 'parallel'; they were unpacked");
    }

    private void announce(CallSlot call, Pointer at) {
        call.index = count++;
        if (memory.legacyFunctions()) {
            call.leftOut = call.index > 0;
            if (call.leftOut) {
                notes.add(
                        AnswerRules.ONLY_FIRST_CALL,
                        at,
                        "legacy functions allow one call a turn; this one was left out");
                return;
            }
            ObjectNode delta = JsonNodeFactory.instance.objectNode();
            delta.putObject("function_call").put("name", call.name).put("arguments", "");
            chunks.delta(choice, delta);
            return;
        }
        ObjectNode delta = JsonNodeFactory.instance.objectNode();
        ObjectNode entry = delta.putArray("tool_calls").addObject().put("index", call.index);
        entry.put("id", new Restored(memory).id(call.id));
        entry.put("type", call.custom ? "custom" : "function");
        entry.putObject(call.custom ? "custom" : "function")
                .put("name", call.name)
                .put(call.custom ? "input" : "arguments", "");
        chunks.delta(choice, delta);
    }

    private void show(CallSlot call, String piece) {
        delta(call, call.arguments == null ? piece : call.arguments.push(piece));
    }

    private void delta(CallSlot call, String piece) {
        if (piece.isEmpty() || call.leftOut) {
            return;
        }
        ObjectNode delta = JsonNodeFactory.instance.objectNode();
        if (memory.legacyFunctions()) {
            delta.putObject("function_call").put("arguments", piece);
        } else {
            delta.putArray("tool_calls")
                    .addObject()
                    .put("index", call.index)
                    .putObject(call.custom ? "custom" : "function")
                    .put(call.custom ? "input" : "arguments", piece);
        }
        chunks.delta(choice, delta);
    }
}
