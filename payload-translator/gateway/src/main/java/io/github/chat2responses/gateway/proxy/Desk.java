package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.observe.Meters;
import io.github.chat2responses.gateway.store.LaterStore;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * What all requests of one event loop share.
 *
 * @param vertx the event loops
 * @param context the one that everything here runs on
 * @param upstream where requests go
 * @param timeouts how long to wait
 * @param limits how much to take
 * @param meters what is counted
 * @param journal what is written down
 * @param turns where reasoning is kept, and whether it is there yet
 */
record Desk(
        Vertx vertx,
        Context context,
        Upstream upstream,
        Timeouts timeouts,
        Limits limits,
        Meters meters,
        Journal journal,
        LaterStore turns) {}
