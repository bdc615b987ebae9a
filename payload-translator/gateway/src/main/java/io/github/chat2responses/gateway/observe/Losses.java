package io.github.chat2responses.gateway.observe;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.observe.ShimListener;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says what a translation loses, once for each code: nothing is lost in silence, and the figures say how often. */
public final class Losses implements ShimListener {
    private final Journal journal;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /**
     * Makes a listener.
     *
     * @param journal takes the lines
     */
    public Losses(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void on(ShimEvent event) {
        if (event instanceof ShimEvent.Decided decided) {
            look(decided.diagnostics());
        } else if (event instanceof ShimEvent.Finished finished) {
            look(finished.diagnostics());
        }
    }

    private void look(List<Diagnostic> found) {
        for (Diagnostic one : found) {
            if (one.severity() != Severity.INFO && said.add(one.code())) {
                // The message may quote a text, and a path may hold a name that only the user knows.
                journal.say(one.severity().name().toLowerCase(Locale.ROOT) + " " + one.code()
                        + ", said once: 'chat2responses explain " + one.code() + "' tells what it means");
            }
        }
    }
}
