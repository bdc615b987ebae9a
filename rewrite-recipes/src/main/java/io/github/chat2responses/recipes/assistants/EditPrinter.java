package io.github.chat2responses.recipes.assistants;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaPrinter;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Prints a tree with new code in the places of the edits. */
final class EditPrinter extends JavaPrinter<Integer> {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final String CONTINUATION = "        ";

    private final Edits edits;
    private final NewNames names;
    /** What stands before the line that is printed last. */
    private String indent = "";

    EditPrinter(Edits edits, NewNames names) {
        this.edits = edits;
        this.names = names;
    }

    String print(Tree tree) {
        PrintOutputCapture<Integer> out = new PrintOutputCapture<>(0);
        visit(tree, out);
        return out.getOut();
    }

    @Override
    public @Nullable J visit(@Nullable Tree tree, PrintOutputCapture<Integer> out) {
        Edits.Edit edit = tree == null ? null : edits.of(tree.getId()).orElse(null);
        if (edit == null || !(tree instanceof J replaced)) {
            return super.visit(tree, out);
        }
        visitSpace(replaced.getPrefix(), Space.Location.ANY, out);
        String before = out.getOut();
        String outer = indent;
        indent = indentOf(before, outer);
        out.append(text(edit));
        indent = outer;
        return replaced;
    }

    private String text(Edits.Edit edit) {
        if (edit.template().startsWith(Edits.TYPE)) {
            return names.write(edit.template().substring(Edits.TYPE.length()));
        }
        String laidOut = names.filled(edit.template())
                .replace("\n", "\n" + indent + CONTINUATION)
                .replace(Edits.LINE, '\n');
        String text = HOLE.matcher(laidOut)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        print(edit.holes().get(Integer.parseInt(hole.group(1)))).strip()));
        return edit.template().equals(Edits.UNWRAPPED) ? unnested(text.stripTrailing()) : text;
    }

    /** What stood inside a call stands for itself now: its lines go to the left, all by the same width. */
    private String unnested(String text) {
        int least = text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        int width = least - indent.length() - CONTINUATION.length();
        return width <= 0 ? text : text.replace("\n" + " ".repeat(width), "\n");
    }

    /** The white space before the statement that the end of a text belongs to. */
    private static String indentOf(String text, String outer) {
        int line = text.lastIndexOf('\n');
        if (line < 0) {
            return outer;
        }
        String last = text.substring(line + 1);
        return last.substring(0, last.length() - last.stripLeading().length());
    }
}
