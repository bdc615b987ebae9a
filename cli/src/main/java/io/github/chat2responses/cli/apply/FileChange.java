package io.github.chat2responses.cli.apply;

/**
 * What a recipe makes of one file.
 *
 * @param path the file, relative to the root, with {@code /}
 * @param after the whole text after the change
 * @param diff the change as a unified diff
 */
public record FileChange(String path, String after, String diff) {}
