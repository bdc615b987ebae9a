package io.github.chat2responses.rules;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document, written out as a JSON Pointer (RFC 6901) only when somebody asks: a translation visits many
 * places and reports few.
 */
public final class Pointer {
    private static final int USUAL_LENGTH = 48;
    private static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final Object step;

    private Pointer(@Nullable Pointer parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    /**
     * The whole document.
     *
     * @return the pointer that is written as the empty string
     */
    public static Pointer root() {
        return ROOT;
    }

    /**
     * A member of the object at this place.
     *
     * @param member the member's name, as it is (not escaped)
     * @return the place of the member
     */
    public Pointer at(String member) {
        return new Pointer(this, member);
    }

    /**
     * An element of the array at this place.
     *
     * @param index the element's index, from 0
     * @return the place of the element
     */
    public Pointer at(int index) {
        return new Pointer(this, index);
    }

    /**
     * The same place in a document that is part of this one.
     *
     * @param inner a place of the inner document
     * @return its place in the whole document, where the inner document stands here
     */
    public Pointer then(Pointer inner) {
        return inner.parent == null ? this : new Pointer(then(inner.parent), inner.step);
    }

    /** Writes the pointer as RFC 6901 says, for example {@code /messages/0/content}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        write(text);
        return text.toString();
    }

    // Not recursive over the siblings of a level: the depth is that of the document, which is bounded.
    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        text.append('/');
        if (step instanceof String name) {
            text.append(name.replace("~", "~0").replace("/", "~1"));
        } else {
            text.append((int) step);
        }
    }
}
