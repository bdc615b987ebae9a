package io.github.chat2responses.request;

import io.github.chat2responses.carrier.TurnSource;
import io.github.chat2responses.schema.StrictSchemas;
import java.util.Optional;

/**
 * What the policy says about requests.
 *
 * @param upgradeTools whether function tools become strict where that loses nothing
 * @param allowLosses whether a schema may become strict when some of its validation has to be left out
 * @param hoistInstructions whether a leading system message becomes {@code instructions}
 * @param store what to write into {@code store}; empty for what the Chat request meant
 * @param schemas the strict schemas that were built before
 * @param tools the lists of tools that were translated before
 * @param sinks buffers that are used again
 * @param turns where earlier turns are found that no message carries
 */
public record RequestOptions(
        boolean upgradeTools,
        boolean allowLosses,
        boolean hoistInstructions,
        Optional<Boolean> store,
        StrictSchemas schemas,
        KnownTools tools,
        Sinks sinks,
        TurnSource turns) {}
