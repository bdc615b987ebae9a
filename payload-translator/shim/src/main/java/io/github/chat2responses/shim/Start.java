package io.github.chat2responses.shim;

import io.github.chat2responses.shim.observe.CallLabels;
import io.github.chat2responses.shim.policy.MigrationPolicy;

/**
 * What is known when a call begins.
 *
 * @param engine what all calls share
 * @param policy the policy of that moment, which counts until the end
 * @param request what the Chat code sends
 * @param endpoint where it sends it
 * @param labels what listeners are told
 */
record Start(Engine engine, MigrationPolicy policy, ShimRequest request, Endpoint endpoint, CallLabels labels) {}
