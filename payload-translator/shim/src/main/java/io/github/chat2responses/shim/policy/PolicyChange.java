package io.github.chat2responses.shim.policy;

import java.util.Optional;

/**
 * A file with a policy has changed.
 *
 * @param file its name
 * @param problem what is wrong with it, in one line; the policy stays as it was then. Empty if the new policy counts
 */
public record PolicyChange(String file, Optional<String> problem) {}
