package io.github.chat2responses.cli.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * A comment.
     *
     * @param line its line
     * @param length how long the line is
     * @param code the rule
     * @param reason why; may be empty
     * @param isAlone whether nothing stands before it, so that it speaks of the line below
     */
    private record Suppression(int line, int length, String code, String reason, boolean isAlone) {
        int coveredLine() {
            return isAlone ? line + 1 : line;
        }

        boolean hasReason() {
            return reason.chars().anyMatch(Character::isLetter);
        }
    }

    static Suppressions in(List<String> lines) {
        List<Suppression> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                boolean isAlone = lines.get(i).strip().matches("(//|/?\\*|#|<!--).*");
                String reason =
                        comment.group(2).replaceFirst("\\s*(\\*/|-->)\\s*$", "").strip();
                found.add(new Suppression(i + 1, lines.get(i).length(), comment.group(1), reason, isAlone));
            }
        }
        return new Suppressions(found);
    }

    /** The reason for which a finding is suppressed; empty if it is not. */
    Optional<String> reason(Finding finding) {
        return all.stream()
                .filter(one ->
                        one.hasReason() && one.code().equals(finding.code()) && one.coveredLine() == finding.line())
                .map(Suppression::reason)
                .findFirst();
    }

    /** The places of those that give none. */
    void withoutReason(Consumer<Span> found) {
        all.stream()
                .filter(one -> !one.hasReason())
                .forEach(one -> found.accept(new Span(one.line(), 1, one.line(), one.length())));
    }
}
