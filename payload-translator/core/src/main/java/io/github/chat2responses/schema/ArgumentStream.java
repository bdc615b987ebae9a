package io.github.chat2responses.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts arguments back while they arrive. What comes before the first null of a member goes on at once; from there on the
 * text is held until it is complete, because arguments that are cut off have to stay as they are.
 */
public final class ArgumentStream {
    private final ArgumentRestorer restorer;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> objects = new ArrayDeque<>();
    private int read;
    private int shown;
    /** Where the last kept member ended, or its object began, while a member is read whose value is not known; else -1. */
    private int memberFrom = -1;

    private boolean inString;
    private boolean escaped;
    private boolean inLiteral;
    private boolean afterColon;
    private boolean frozen;

    ArgumentStream(ArgumentRestorer restorer) {
        this.restorer = restorer;
    }

    /**
     * Takes a piece.
     *
     * @param piece what the model wrote
     * @return what can be shown now; may be empty
     */
    public String push(String piece) {
        text.append(piece);
        while (read < text.length() && !frozen) {
            step(text.charAt(read));
            read++;
        }
        return show(memberFrom < 0 ? read : memberFrom);
    }

    /**
     * Says that the arguments are complete.
     *
     * @return what is left to be shown
     */
    public String end() {
        String restored = frozen ? restorer.restore(text.toString()) : text.toString();
        return restored.substring(shown);
    }

    private String show(int until) {
        String piece = text.substring(shown, until);
        shown = until;
        return piece;
    }

    private void step(char c) {
        if (inString) {
            string(c);
            return;
        }
        if (inLiteral && ",]} \t\r\n".indexOf(c) >= 0) {
            inLiteral = false;
            endValue(read);
        }
        switch (c) {
            case '"' -> {
                inString = true;
                if (atValue()) {
                    memberFrom = -1;
                }
            }
            case '{', '[' -> open(c == '{');
            case '}', ']' -> close();
            case ',', ' ', '\t', '\r', '\n' -> {}
            case ':' -> afterColon = true;
            default -> literal(c);
        }
    }

    private boolean atValue() {
        return afterColon || objects.isEmpty() || !objects.peek();
    }

    private void string(char c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
            if (atValue()) {
                endValue(read + 1);
            }
        }
    }

    private void open(boolean object) {
        afterColon = false;
        objects.push(object);
        memberFrom = object ? read + 1 : -1;
    }

    private void close() {
        if (!objects.isEmpty()) {
            objects.pop();
        }
        endValue(read + 1);
    }

    private void literal(char c) {
        if (inLiteral || !atValue()) {
            return;
        }
        if (c == 'n' && afterColon) {
            frozen = true;
            return;
        }
        inLiteral = true;
        memberFrom = -1;
    }

    private void endValue(int at) {
        afterColon = false;
        memberFrom = !objects.isEmpty() && objects.peek() ? at : -1;
    }
}
