package io.github.chat2responses.recipes.azureopenai;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** The import lines of a file that names nothing of the old client any more. */
final class ImportLines {
    private ImportLines() {}

    /** The lines without the old client's; a line after those takes the white space before them. */
    static List<J.Import> without(List<J.Import> lines) {
        List<J.Import> kept = new ArrayList<>();
        Space lost = null;
        for (J.Import line : lines) {
            if (line.getTypeName().startsWith(Vocabulary.ROOT)) {
                lost = lost == null ? line.getPrefix() : lost;
            } else {
                kept.add(lost == null ? line : line.withPrefix(wider(lost, line.getPrefix())));
                lost = null;
            }
        }
        return kept;
    }

    private static Space wider(Space one, Space other) {
        boolean isOther = !other.getComments().isEmpty()
                || other.getWhitespace().length() > one.getWhitespace().length();
        return isOther ? other : one;
    }
}
