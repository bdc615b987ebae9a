package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Place;

/**
 * A call of the Chat Completions endpoint.
 *
 * @param statement the key of the statement it is in
 * @param place where it is
 * @param what the call without its arguments
 * @param client the key of the client it goes through, see {@link ClientHosts}
 * @param owner the outermost class it is in, by its fully qualified name
 * @param streams whether it opens a stream
 */
record CallSite(String statement, Place place, String what, String client, String owner, boolean streams) {
    /** Whether it is the same call, as another run sees it. */
    boolean isAt(CallSite other) {
        return place.equals(other.place) && what.equals(other.what);
    }
}
