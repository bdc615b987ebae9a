package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.TranslationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What there is to say about a batch: each line that was left out, and how often each diagnostic came. */
final class BatchReport implements AutoCloseable {
    private final Terminal terminal;
    private final @Nullable LineOutput details;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private long written;
    private long stayed;
    private long malformed;
    private long refused;

    BatchReport(Terminal terminal, @Nullable LineOutput details) {
        this.terminal = terminal;
        this.details = details;
    }

    private record Tally(Diagnostic first, long line, long times) {
        Tally more() {
            return new Tally(first, line, times + 1);
        }
    }

    void written() {
        written++;
    }

    void stayed() {
        stayed++;
    }

    void found(long line, List<Diagnostic> diagnostics) {
        for (Diagnostic one : diagnostics) {
            tallies.merge(one.code(), new Tally(one, line, 1), (old, now) -> old.more());
            if (details != null) {
                ObjectNode json = TranslateOptions.json(one);
                details.write(json.put("line", line));
            }
        }
    }

    void leftOut(long line, TranslationException why) {
        if (why.isRefusal()) {
            refused++;
        } else {
            malformed++;
        }
        found(line, why.diagnostics());
        terminal.err().println("line " + line + ": " + why.getMessage());
    }

    void leftOut(long line, String why) {
        malformed++;
        terminal.err().println("line " + line + ": " + why);
    }

    /** Writes the end of the report, and returns the exit code; what was translated may itself be a finding. */
    int finish(ToIntFunction<List<Diagnostic>> done) throws IOException {
        tallies.forEach((code, tally) -> terminal.err()
                .println(tally.first().severity().id() + " " + code + " "
                        + (tally.times() == 1 ? "once, in line " : tally.times() + " times, first in line ")
                        + tally.line() + " at " + tally.first().path() + ": "
                        + tally.first().message()));
        String kept = stayed > 0 ? ", " + stayed + " left for Chat" : "";
        String lost = malformed + refused > 0 ? ", " + (malformed + refused) + " left out" : "";
        terminal.err().println(written + " lines translated" + kept + lost);
        if (details != null) {
            details.finish();
        }
        if (malformed > 0) {
            return ExitCode.INCOMPLETE;
        }
        List<Diagnostic> kinds = tallies.values().stream().map(Tally::first).toList();
        return refused > 0 ? ExitCode.FINDINGS : done.applyAsInt(kinds);
    }

    @Override
    public void close() throws IOException {
        if (details != null) {
            details.close();
        }
    }
}
