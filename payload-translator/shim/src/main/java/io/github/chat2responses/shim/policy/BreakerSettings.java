package io.github.chat2responses.shim.policy;

import java.time.Duration;

/**
 * When Responses is left alone for a while, so that requests go to Chat Completions without trying.
 *
 * @param failureRate the share of failures that opens the circuit, in percent
 * @param calls over how many of the last calls the share is counted
 * @param pause how long the circuit stays open before a few calls try again
 */
public record BreakerSettings(double failureRate, int calls, Duration pause) {}
