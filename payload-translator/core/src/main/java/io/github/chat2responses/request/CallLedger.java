package io.github.chat2responses.request;

import io.github.chat2responses.rules.Fingerprint;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps calls and their outputs together: Responses pairs them by {@code call_id} alone, of 1 to 64 characters. */
final class CallLedger {
    private static final int LONGEST_ID = 64;
    private static final int HASHED = 20;

    private final Notes notes;
    private final List<Entry> entries = new ArrayList<>();
    /** The calls of the last message that used an id, by that id. */
    private final Map<String, List<Entry>> rounds = new HashMap<>();

    private final Set<String> sentIds = new HashSet<>();
    private final Map<String, String> rewritten = new HashMap<>();
    private int message;

    CallLedger(Notes notes) {
        this.notes = notes;
    }

    /** The calls from here on are those of another message. */
    void startMessage(int index) {
        message = index;
    }

    /** Notes a call, and says under which id it is sent. */
    String open(String id, boolean custom, Pointer at) {
        String sent = fit(id, at.at("id"));
        Entry entry = new Entry(id, sent, custom, false, message, at);
        entries.add(entry);
        List<Entry> round = rounds.computeIfAbsent(id, any -> new ArrayList<>(1));
        if (!round.isEmpty() && round.get(0).message != message) {
            round.clear();
        }
        round.add(entry);
        return sent;
    }

    /** Notes a call that has no id in Chat. */
    String openLegacy(String name, Pointer at) {
        String sent = "call_legacy_" + entries.size();
        sentIds.add(sent);
        entries.add(new Entry(name, sent, false, true, message, at));
        notes.add(RequestRules.INVENTED_ID, at, "a legacy call has no id; it was called '" + sent + "'");
        return sent;
    }

    /** Finds the nearest call that an output belongs to. */
    Call answer(String id, Pointer at) {
        List<Entry> round = rounds.getOrDefault(id, List.of());
        if (round.isEmpty()) {
            notes.add(
                    RequestRules.NO_CALL,
                    at,
                    "no earlier message calls '" + id + "'; the server may refuse this output");
            return new Call(id.length() > LONGEST_ID || id.isEmpty() ? hash(id) : id, false);
        }
        for (Entry entry : round) {
            if (!entry.answered) {
                entry.answered = true;
                return new Call(entry.sentId, entry.custom);
            }
        }
        notes.add(
                RequestRules.NO_CALL,
                at,
                "the call '" + id + "' already has an output; the server may refuse this one");
        return new Call(round.get(0).sentId, round.get(0).custom);
    }

    /** The id of the only call that has no output yet. */
    Optional<String> onlyOpen() {
        List<String> open = entries.stream()
                .filter(entry -> !entry.answered && !entry.legacy)
                .map(entry -> entry.chatId)
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** Finds the last legacy call of a function that has no output yet. */
    String answerLegacy(String name, Pointer at) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.legacy && !entry.answered && entry.chatId.equals(name)) {
                entry.answered = true;
                return entry.sentId;
            }
        }
        notes.add(
                RequestRules.NO_CALL, at, "no earlier message calls '" + name + "'; the server may refuse this output");
        return "call_legacy_" + entries.size();
    }

    void reportUnanswered() {
        for (Entry entry : entries) {
            if (!entry.answered) {
                notes.add(
                        RequestRules.NO_OUTPUT,
                        entry.at,
                        "the call has no output in the messages behind it; the server refuses it");
            }
        }
    }

    /** The ids that were rewritten: what was sent, and what Chat called it. */
    Map<String, String> rewritten() {
        return rewritten;
    }

    private String fit(String id, Pointer at) {
        String sent = id.length() > LONGEST_ID || id.isEmpty() ? hash(id) : id;
        for (int use = 2; !sentIds.add(sent); use++) {
            sent = hash(id + "#" + use);
        }
        if (!sent.equals(id)) {
            rewritten.put(sent, id);
            String reason = id.length() > LONGEST_ID ? "is longer than 64 characters" : "is used twice or empty";
            notes.add(RequestRules.CALL_ID, at, "the id " + reason + "; it is sent as '" + sent + "'");
        }
        return sent;
    }

    // Cutting long ids off would make two of them equal.
    private static String hash(String id) {
        return "call_" + Fingerprint.of(id, HASHED);
    }

    /**
     * The call that an output belongs to.
     *
     * @param sentId its id in the Responses request
     * @param custom whether it is one of a custom tool
     */
    record Call(String sentId, boolean custom) {}

    private static final class Entry {
        private final String chatId;
        private final String sentId;
        private final boolean custom;
        private final boolean legacy;
        private final int message;
        private final Pointer at;
        private boolean answered;

        Entry(String chatId, String sentId, boolean custom, boolean legacy, int message, Pointer at) {
            this.chatId = chatId;
            this.sentId = sentId;
            this.custom = custom;
            this.legacy = legacy;
            this.message = message;
            this.at = at;
        }
    }
}
