package io.github.chat2responses.stream;

import io.github.chat2responses.schema.ArgumentStream;
import org.jspecify.annotations.Nullable;

/** A call of the application: what of it has come, and what of that has been shown. */
final class CallSlot implements Slot {
    final boolean custom;
    final Progress progress = new Progress();
    /** What came before the call had a name, or what must be complete before it can be shown. */
    final StringBuilder waiting = new StringBuilder();

    String id = "";
    String name = "";
    int index = -1;
    boolean started;
    boolean leftOut;
    boolean wrapped;
    boolean done;
    boolean complete;

    @Nullable
    ArgumentStream arguments;

    CallSlot(boolean custom) {
        this.custom = custom;
    }
}
