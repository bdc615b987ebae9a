package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.Markers;
import io.github.chat2responses.recipes.rawhttp.json.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.J;

/** A text that is put together from literals and values that are known at run time only. */
final class Template {
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();
    private final Markers markers = new Markers();
    private int holes;
    private boolean inText;

    /** A literal of the text. In a format, percent signs are doubled. */
    record Part(SourceIndex index, J.Literal literal, boolean isFormat) {}

    /** Where a character comes from: a part of a literal's value, or nothing for a value that is not known. */
    private record Origin(Optional<Part> part, int from, int to) {}

    Template() {}

    String text() {
        return text.toString();
    }

    Markers markers() {
        return markers;
    }

    /** Whether the next character is inside a JSON string. */
    boolean isInText() {
        return inText;
    }

    /** A character of a literal's value. */
    void character(Part part, char c, int from, int to) {
        origins.add(new Origin(Optional.of(part), from, to));
        text.append(c);
        if (c == '"' && !isEscaped()) {
            inText = !inText;
        }
    }

    /** A character that stays as it is. */
    void fixed(char c) {
        origins.add(new Origin(Optional.empty(), 0, 0));
        text.append(c);
        if (c == '"' && !isEscaped()) {
            inText = !inText;
        }
    }

    private boolean isEscaped() {
        int slashes = 0;
        for (int i = text.length() - 2; i >= 0 && text.charAt(i) == '\\'; i--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** A value inside a JSON string. */
    void textHole() {
        hole(markers.text(holes++));
    }

    /** A value that is a JSON string with its quotes. */
    void quotedHole() {
        hole("\"" + markers.text(holes++) + "\"");
    }

    void numberHole() {
        hole(markers.number(holes++));
    }

    void booleanHole() {
        hole("true");
    }

    private void hole(String marker) {
        for (int i = 0; i < marker.length(); i++) {
            origins.add(new Origin(Optional.empty(), 0, 0));
        }
        text.append(marker);
    }

    /** A change of a literal. */
    record LiteralEdit(int from, int to, String text) {}

    /**
     * What changes in each literal; empty if a value that is known at run time only would have to change.
     *
     * @param edits changes of the text
     */
    Optional<Map<Part, List<LiteralEdit>>> changes(List<TextEdit> edits) {
        Map<Part, List<LiteralEdit>> changes = new LinkedHashMap<>();
        for (TextEdit edit : TextEdit.sorted(edits)) {
            if (edit.start() == edit.end() ? !insert(edit, changes) : !replace(edit, changes)) {
                return Optional.empty();
            }
        }
        return Optional.of(changes);
    }

    private boolean insert(TextEdit edit, Map<Part, List<LiteralEdit>> changes) {
        Origin before = edit.start() > 0 ? origins.get(edit.start() - 1) : null;
        if (before != null && before.part().isPresent()) {
            add(changes, before.part().get(), before.to(), before.to(), edit.text());
            return true;
        }
        Origin after = edit.start() < origins.size() ? origins.get(edit.start()) : null;
        if (after == null || after.part().isEmpty()) {
            return false;
        }
        add(changes, after.part().get(), after.from(), after.from(), edit.text());
        return true;
    }

    private boolean replace(TextEdit edit, Map<Part, List<LiteralEdit>> changes) {
        String rest = edit.text();
        int at = edit.start();
        while (at < edit.end()) {
            Origin first = origins.get(at);
            if (first.part().isEmpty()) {
                return false;
            }
            int to = at + 1;
            while (to < edit.end() && origins.get(to).part().equals(first.part())) {
                to++;
            }
            add(changes, first.part().get(), first.from(), origins.get(to - 1).to(), rest);
            rest = "";
            at = to;
        }
        return true;
    }

    private static void add(Map<Part, List<LiteralEdit>> changes, Part part, int from, int to, String text) {
        String written = part.isFormat() ? text.replace("%", "%%") : text;
        changes.computeIfAbsent(part, any -> new ArrayList<>()).add(new LiteralEdit(from, to, written));
    }

    /** The literal with its changes. */
    static J.Literal changed(J.Literal literal, List<LiteralEdit> edits) {
        J.Literal changed = literal;
        for (int i = edits.size() - 1; i >= 0; i--) {
            LiteralEdit edit = edits.get(i);
            changed = LiteralSource.with(changed, edit.from(), edit.to(), edit.text());
        }
        return changed;
    }
}
