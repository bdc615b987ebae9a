package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    static ChangedLines since(String revision, Path root) throws IOException {
        Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UsageException("--changed-since needs a folder, not " + root);
        }
        List<String> command =
                List.of("diff", "--unified=0", "--no-color", "--relative", "--no-ext-diff", revision, "--", ".");
        Map<String, List<Range>> ranges = new HashMap<>();
        List<Range> current = new ArrayList<>();
        for (String line : git(folder, revision, command)) {
            Matcher hunk = HUNK.matcher(line);
            if (line.startsWith(FILE)) {
                current = ranges.computeIfAbsent(line.substring(FILE.length()), file -> new ArrayList<>());
            } else if (hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1));
                int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                current.add(new Range(first, first + count - 1));
            }
        }
        for (String file : git(folder, revision, List.of("ls-files", "--others", "--exclude-standard"))) {
            ranges.put(file, List.of(new Range(1, Integer.MAX_VALUE)));
        }
        return new ChangedLines(ranges);
    }

    private static List<String> git(Path folder, String revision, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-C", folder.toString()));
        command.addAll(arguments);
        Process git;
        try {
            git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UsageException("--changed-since needs git, which cannot be started here");
        }
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new UsageException("git knows no revision " + revision + " in " + folder
                        + "; give a commit, branch or tag that was fetched");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("--changed-since was interrupted");
        }
        return out.lines().toList();
    }

    boolean contain(Finding finding) {
        return ranges.getOrDefault(finding.file(), List.of()).stream()
                .anyMatch(range -> finding.line() <= range.last() && finding.endLine() >= range.first());
    }
}
