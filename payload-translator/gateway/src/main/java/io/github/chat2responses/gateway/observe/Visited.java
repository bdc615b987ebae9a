package io.github.chat2responses.gateway.observe;

import java.time.Duration;

/**
 * A request that has ended.
 *
 * @param id the upstream's name for it, or ours
 * @param method the HTTP method
 * @param path the path without the query, which may hold a key
 * @param route where it went: {@code responses}, {@code chat}, {@code other}, or {@code refused} if nowhere
 * @param status what the client was answered, 0 if nothing
 * @param ending how it ended: {@code answered}, or a word for what went wrong
 * @param took the time from its first byte to its end
 */
public record Visited(String id, String method, String path, String route, int status, String ending, Duration took) {
    /** The ending of all that went well. */
    public static final String ANSWERED = "answered";

    /** The ending of what the client did not wait for, which is its right. */
    public static final String CLIENT_GONE = "client_gone";

    private static final int SERVER_ERROR = 500;

    boolean isFailure() {
        return status >= SERVER_ERROR || (!ending.equals(ANSWERED) && !ending.equals(CLIENT_GONE));
    }

    /** One line. A path may hold anything, but no line break and no terminal's commands. */
    String line() {
        String shown = path.replaceAll("[^\\x21-\\x7e]", "?");
        return method + " " + shown + " -> " + route + " " + status + " " + ending + " " + took.toMillis() + " ms "
                + id;
    }
}
