package io.github.chat2responses.rules.shape;

import io.github.chat2responses.rules.Pointer;

/** A tree holds something that its shape has no place for. The message is one line: where, what, how to mend. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String pointer;
    private final String subject;

    /** What is wrong. */
    public enum Kind {
        /** Something must be there and is not. */
        MISSING,
        /** Nobody knows a member of this name. */
        UNKNOWN,
        /** It is a text where a number must be, and the like. */
        TYPE,
        /** It has the right type, and is none of the values that are allowed. */
        VALUE
    }

    ShapeException(Kind kind, Pointer at, String problem) {
        this(kind, at, at, problem);
    }

    private ShapeException(Kind kind, Pointer at, Pointer subject, String problem) {
        super(problem);
        this.kind = kind;
        this.pointer = at.toString();
        this.subject = subject.toString();
    }

    static ShapeException missing(Pointer at, String member) {
        return new ShapeException(Kind.MISSING, at, at.at(member), "the member '" + member + "' is missing");
    }

    /**
     * What is wrong.
     *
     * @return the kind of mistake
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The message, which an exception may lack and this one does not.
     *
     * @return one line
     */
    public String line() {
        return (pointer.isEmpty() ? "/" : pointer) + ": " + super.getMessage();
    }

    @Override
    public String getMessage() {
        return line();
    }

    /**
     * Where the problem is.
     *
     * @return a JSON Pointer (RFC 6901) to something that is there
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What the problem is about: the same place, or the member that is missing there.
     *
     * @return a JSON Pointer (RFC 6901)
     */
    public String subject() {
        return subject;
    }
}
