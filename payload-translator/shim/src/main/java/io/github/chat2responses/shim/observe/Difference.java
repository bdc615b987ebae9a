package io.github.chat2responses.shim.observe;

/**
 * What Responses would have answered otherwise.
 *
 * @param what the place in the Chat answer, for example {@code finish_reason}
 * @param chat what Chat answered
 * @param responses what Responses answered
 */
public record Difference(String what, String chat, String responses) {}
