package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variable, parameter or method that has an {@code OpenAiService}, with where its value comes from and what it is used for. */
final class Slot {
    private final String key;
    private final List<Blocker> doubts = new ArrayList<>();
    private final Set<String> from = new HashSet<>();
    private final Set<String> chatIn = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private boolean usedOtherwise;
    private boolean injected;
    private boolean filled;
    private @Nullable Blocker unfilled;
    private @Nullable String note;

    Slot(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Reasons why no client of the new SDK can be had in its place. */
    List<Blocker> doubts() {
        return unfilled == null || filled || injected ? doubts : List.of(unfilled);
    }

    void doubt(Blocker reason) {
        filled = true;
        doubts.add(reason);
    }

    /** Says that it must get its value somewhere, and what is wrong if no such place is seen. */
    void mustBeFilled(Blocker otherwise) {
        unfilled = otherwise;
    }

    /** The same place with another reason. */
    Blocker unfilled(String reason) {
        return unfilled == null
                ? new Blocker("C2R701", new Place(key, 1), reason)
                : new Blocker("C2R701", unfilled.place(), reason);
    }

    void fill() {
        filled = true;
    }

    /** The slots that it takes its value from. */
    Set<String> from() {
        return from;
    }

    void takesFrom(Slot other) {
        filled = true;
        from.add(other.key());
    }

    /** The files that call chat completions on it. */
    Set<String> chatIn() {
        return chatIn;
    }

    void chats(String file) {
        chatIn.add(file);
    }

    /** The files that declare it or give it a value. */
    Set<String> files() {
        return files;
    }

    void in(String file) {
        files.add(file);
    }

    boolean isUsedOtherwise() {
        return usedOtherwise;
    }

    void useOtherwise() {
        usedOtherwise = true;
    }

    boolean isInjected() {
        return injected;
    }

    void inject() {
        injected = true;
    }

    /** What a new client does not do that the old one did, for people. */
    @Nullable
    String note() {
        return note;
    }

    void note(@Nullable String text) {
        note = text == null ? note : text;
    }
}
