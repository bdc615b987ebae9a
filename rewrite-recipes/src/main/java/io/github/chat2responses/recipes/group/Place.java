package io.github.chat2responses.recipes.group;

/**
 * A place in the source.
 *
 * @param path the file, relative to the project's root, with {@code /}
 * @param line the line, counted from 1
 */
public record Place(String path, int line) implements Comparable<Place> {
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
