package io.github.chat2responses.testkit;

import java.nio.charset.StandardCharsets;

/**
 * A request as it came over the wire.
 *
 * @param method the HTTP method
 * @param target the path with its query
 * @param head the lines before the body
 * @param body the body, in UTF-8
 */
public record RawRequest(String method, String target, String head, String body) {
    static RawRequest of(String head, byte[] body) {
        String[] start = head.lines().findFirst().orElse("").split(" ", 3);
        return new RawRequest(
                start[0], start.length > 1 ? start[1] : "", head, new String(body, StandardCharsets.UTF_8));
    }
}
