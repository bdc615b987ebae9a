package io.github.chat2responses.testkit;

import io.github.chat2responses.testkit.script.Step;

/** Plays the steps of one kind. */
interface StepPlayer {
    /** Whether the request lets the model do this. */
    default boolean isPossible(Step step, ResponsesRequest request) {
        return true;
    }

    /** Whether the server runs a tool for this, so that it counts for {@code max_tool_calls}. */
    default boolean isHosted() {
        return false;
    }

    /** Whether the model has to wait for the application. */
    default boolean waits(Step step, ResponsesRequest request) {
        return false;
    }

    /** Writes the items. */
    void play(Step step, Stage stage);
}
