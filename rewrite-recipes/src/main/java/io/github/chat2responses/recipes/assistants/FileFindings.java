package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;

/** What one file has to do with assistants: its calls, what is to become of its parts, and what keeps it as it is. */
final class FileFindings {
    /** The code of what keeps it. */
    static final String CODE = "C2R616";

    /**
     * A call of the Assistants API.
     *
     * @param place where it is
     * @param what the call without its arguments
     * @param client what it goes through; null if that cannot be seen
     */
    record Call(Place place, String what, @Nullable Expression client) {}

    private final Edits edits = new Edits();
    private final List<Call> calls = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();
    private final List<Blocker> blockersIfFunctions = new ArrayList<>();
    private final Set<String> owners = new HashSet<>();
    private boolean functions;
    private boolean readsHistory;

    Edits edits() {
        return edits;
    }

    List<Call> calls() {
        return calls;
    }

    /** Why the file stays as it is. */
    List<Blocker> blockers() {
        return blockers;
    }

    /** The same if an assistant of the connected code has functions. */
    List<Blocker> blockersIfFunctions() {
        return blockersIfFunctions;
    }

    /** Classes outside the file that share types of the API with it. */
    Set<String> owners() {
        return owners;
    }

    /** Whether messages are read of the conversation, which gives them other types than those of a response. */
    boolean readsHistory() {
        return readsHistory;
    }

    void readsHistory(boolean whole) {
        readsHistory = whole;
    }

    /** Whether an assistant here has functions. */
    boolean functions() {
        return functions;
    }

    void hasFunctions() {
        functions = true;
    }
}
