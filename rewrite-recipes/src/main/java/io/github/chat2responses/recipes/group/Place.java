package io.github.chat2responses.recipes.group;

import org.openrewrite.SourceFile;

/**
 * A place in the source.
 *
 * @param path the file, relative to the project's root, with {@code /}
 * @param line the line, counted from 1
 */
public record Place(String path, int line) implements Comparable<Place> {
    /**
     * The path of a file as places, reports and tables show it.
     *
     * @param file the file
     * @return relative to the project's root, with {@code /}
     */
    public static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }

    @Override
    public int compareTo(Place other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
