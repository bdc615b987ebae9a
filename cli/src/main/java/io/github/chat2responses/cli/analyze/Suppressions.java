package io.github.chat2responses.cli.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a file that say {@code chat2responses:ignore CODE reason}, for their line or the one below. */
final class Suppressions {
    static final String MARK = "chat2responses:ignore";

    private static final Pattern COMMENT = Pattern.compile(MARK + "\\s+(C2R\\d+)\\s*(.*)");

    private final List<Suppression> all;

    private Suppressions(List<Suppression> all) {
        this.all = all;
    }

    private record Suppression(int line, int length, String code, boolean hasReason) {}

    static Suppressions in(List<String> lines) {
        List<Suppression> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                boolean reason = comment.group(2).chars().anyMatch(Character::isLetter);
                found.add(new Suppression(i + 1, lines.get(i).length(), comment.group(1), reason));
            }
        }
        return new Suppressions(found);
    }

    /** Whether a finding is suppressed, with a reason. */
    boolean cover(Finding finding) {
        return all.stream()
                .anyMatch(one -> one.hasReason()
                        && one.code().equals(finding.code())
                        && (one.line() == finding.line() || one.line() == finding.line() - 1));
    }

    /** The places of those that give none. */
    void withoutReason(Consumer<Span> found) {
        all.stream()
                .filter(one -> !one.hasReason())
                .forEach(one -> found.accept(new Span(one.line(), 1, one.line(), one.length())));
    }
}
