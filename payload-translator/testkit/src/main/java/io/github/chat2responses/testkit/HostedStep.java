package io.github.chat2responses.testkit;

import io.github.chat2responses.testkit.script.Step;

/** Plays the steps that use one kind of hosted tool. */
interface HostedStep extends StepPlayer {
    /** How the type of the tool begins. */
    String tool();

    @Override
    default boolean isPossible(Step step, ResponsesRequest request) {
        return request.tool(tool()).isPresent();
    }

    @Override
    default boolean isHosted() {
        return true;
    }
}
