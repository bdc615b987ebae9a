package io.github.chat2responses.batch;

/** The codes of what is said about batches. */
final class BatchRules {
    static final String SEVERAL_CHOICES = "C2R811";

    private BatchRules() {}
}
