package io.github.chat2responses.cli.apply;

/**
 * A file that could not be looked at in full.
 *
 * @param file the file, relative to the root, with {@code /}
 * @param message one line that says why
 */
public record Problem(String file, String message) {}
