package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Analyzer;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;

/** Says on a terminal how far a scan is, a few times a second; says nothing where nobody looks. */
final class ScanProgress implements Analyzer.Progress {
    private static final long INTERVAL = 200_000_000;

    private final Terminal terminal;
    private final boolean isWatched = CommandLine.Help.Ansi.AUTO.enabled();
    private final AtomicLong next = new AtomicLong(System.nanoTime() + INTERVAL);
    private volatile boolean hasSpoken;

    ScanProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int all) {
        long due = next.get();
        long now = System.nanoTime();
        if (isWatched && now > due && next.compareAndSet(due, now + INTERVAL)) {
            hasSpoken = true;
            terminal.err().print("\r" + done + " of " + all + " files");
            terminal.err().flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (hasSpoken) {
            terminal.err().print("\r" + " ".repeat(40) + "\r");
            terminal.err().flush();
        }
    }
}
