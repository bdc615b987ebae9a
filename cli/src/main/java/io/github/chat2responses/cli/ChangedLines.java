package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that were added or changed since a revision, as git tells. */
final class ChangedLines {
    private static final Pattern HUNK = Pattern.compile("^@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final String FILE = "+++ b/";

    private final Map<String, List<Range>> ranges;

    private ChangedLines(Map<String, List<Range>> ranges) {
        this.ranges = ranges;
    }

    private record Range(int first, int last) {}

    /** Asks git; files that git does not know yet are new as a whole. */
    static ChangedLines since(String revision, Path root) {
        Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
        if (folder == null || revision.startsWith("-")) {
            throw new UsageException("--changed-since takes a commit, branch or tag, not " + revision);
        }
        Map<String, List<Range>> ranges = new HashMap<>();
        List<Range> current = new ArrayList<>();
        // The prefixes are settings of the user's otherwise.
        for (String line : lines(
                folder,
                revision,
                "diff",
                "--unified=0",
                "--no-color",
                "--relative",
                "--no-ext-diff",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                revision,
                "--",
                ".")) {
            Matcher hunk = HUNK.matcher(line);
            if (line.startsWith(FILE)) {
                // A name with a blank in it ends with a tab.
                String file = line.substring(FILE.length()).stripTrailing();
                current = ranges.computeIfAbsent(file, any -> new ArrayList<>());
            } else if (hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1));
                int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                current.add(new Range(first, first + count - 1));
            }
        }
        for (String file : lines(folder, revision, "ls-files", "--others", "--exclude-standard")) {
            ranges.put(file, List.of(new Range(1, Integer.MAX_VALUE)));
        }
        return new ChangedLines(ranges);
    }

    private static List<String> lines(Path folder, String revision, String... command) {
        return Git.ask(folder, command)
                .orElseThrow(() -> new UsageException("git cannot tell what changed since " + revision + " in " + folder
                        + "; give a commit, branch or tag that was fetched"))
                .lines()
                .toList();
    }

    boolean contain(Finding finding) {
        return ranges.getOrDefault(finding.file(), List.of()).stream()
                .anyMatch(range -> finding.line() <= range.last() && finding.endLine() >= range.first());
    }
}
