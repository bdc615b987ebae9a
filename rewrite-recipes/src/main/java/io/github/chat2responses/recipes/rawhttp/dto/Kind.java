package io.github.chat2responses.recipes.rawhttp.dto;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/**
 * What a value is on the way from an answer to its text.
 *
 * @param part which part of the answer it is
 * @param holder what holds it
 * @param answer the class of the answer
 * @param way how it came out of the answer
 */
record Kind(Part part, Holder holder, AnswerShape answer, Way way) {
    /** The parts of an answer. */
    enum Part {
        ANSWER,
        CHOICES,
        CHOICE,
        MESSAGE,
        TEXT
    }

    /** What a value may be wrapped in. */
    enum Holder {
        NONE,
        OPTIONAL,
        STREAM,
        ENTITY,
        /** Retrofit's call, which gives its response later. */
        CALL,
        /** Retrofit's response. */
        RESPONSE,
        LATER
    }

    /**
     * How a part came out of the answer.
     *
     * @param base the call or field that left the answer, which new code puts something else for
     * @param carrier the step of an {@code Optional} or {@code Mono} that the base is in
     * @param isInner whether the value is the parameter of a lambda, whose chain changes as a whole
     */
    record Way(@Nullable J base, @Nullable J carrier, boolean isInner) {
        static final Way NONE = new Way(null, null, false);
    }

    static Kind answer(Holder holder, AnswerShape answer) {
        return new Kind(Part.ANSWER, holder, answer, Way.NONE);
    }

    boolean is(Part other, Holder otherHolder) {
        return part == other && holder == otherHolder;
    }

    /** Whether it came out of a stream of the choices, so that nothing of the chain that made it can stay. */
    boolean isOfStream() {
        return holder == Holder.OPTIONAL && part != Part.ANSWER && way.carrier() == null;
    }

    /** Whether a variable of it goes, because what is read of it can be read of the answer. */
    boolean isGone() {
        return holder == Holder.NONE
                && !way.isInner()
                && switch (part) {
                    case CHOICES, CHOICE -> true;
                    case MESSAGE -> !answer.canMakeMessages();
                    case ANSWER, TEXT -> false;
                };
    }

    Kind in(Holder other) {
        return new Kind(part, other, answer, way);
    }

    Kind by(Way other) {
        return new Kind(part, holder, answer, other);
    }

    /** The next part, which a step of the code goes to. */
    Kind then(Part next, J step) {
        return new Kind(next, holder, answer, way.base() == null ? new Way(step, null, way.isInner()) : way);
    }
}
