package io.github.chat2responses.recipes.rawhttp.json;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that becomes another one.
 *
 * @param start its first character
 * @param end the character after its last one; the start if something is put in
 * @param text what stands there afterwards
 */
public record TextEdit(int start, int end, String text) {
    /**
     * Makes changes.
     *
     * @param text the text
     * @param edits the changes, which do not overlap; those at one place in their order
     * @return the changed text
     */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (TextEdit edit : sorted(edits)) {
            changed.append(text, done, edit.start).append(edit.text);
            done = edit.end;
        }
        return changed.append(text.substring(done)).toString();
    }

    /**
     * In the order of the text.
     *
     * @param edits changes
     * @return the same, sorted; those at one place in their order
     */
    public static List<TextEdit> sorted(List<TextEdit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::start)
                        .thenComparingInt(edit -> edit.start == edit.end ? 0 : 1))
                .toList();
    }
}
