package io.github.chat2responses.shim.observe;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.shim.policy.PolicyChange;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes one line for each event: good ends and usual decisions are for debugging, losses and unusual decisions information, bad
 * ends warnings, a file that is wrong an error. Only names, numbers, codes and places are written: no key, no text of a message, and no
 * message of a diagnostic, which may quote one.
 */
public final class Slf4jListener implements ShimListener {
    private static final Pattern API_NAME = Pattern.compile("[a-z_]{0,30}|[0-9]{1,6}");

    private static final int LONGEST_NAME = 100;

    private final Logger logger;

    private Slf4jListener(Logger logger) {
        this.logger = logger;
    }

    /**
     * Writes to the logger {@code io.github.chat2responses.shim}.
     *
     * @return the listener
     */
    public static Slf4jListener create() {
        return to(LoggerFactory.getLogger("io.github.chat2responses.shim"));
    }

    /**
     * Writes to a logger.
     *
     * @param logger where to
     * @return the listener
     */
    public static Slf4jListener to(Logger logger) {
        return new Slf4jListener(logger);
    }

    @Override
    public void on(ShimEvent event) {
        if (event instanceof ShimEvent.Decided decided) {
            decided(decided);
        } else if (event instanceof ShimEvent.Finished finished) {
            finished(finished);
        } else if (event instanceof ShimEvent.Compared compared) {
            compared(compared);
        } else if (event instanceof ShimEvent.PolicyChanged changed) {
            changed(changed.change());
        }
    }

    private void decided(ShimEvent.Decided event) {
        // Nothing is lost in silence.
        boolean loses = event.diagnostics().stream().anyMatch(one -> one.severity() != Severity.INFO);
        boolean isUsual = event.reason() == Reason.POLICY;
        logger.atLevel(isUsual && !loses ? Level.DEBUG : Level.INFO)
                .log(
                        "{} to {} mode={} reason={} found={}",
                        call(event.call()),
                        event.route(),
                        event.mode(),
                        event.reason(),
                        found(event.diagnostics()));
    }

    private void finished(ShimEvent.Finished event) {
        boolean isGood = event.ending() == Ending.ANSWERED || event.ending() == Ending.ABANDONED;
        logger.atLevel(isGood ? Level.DEBUG : Level.WARN)
                .log(
                        "{} {} by {} status={} millis={} found={}",
                        call(event.call()),
                        event.ending(),
                        event.route(),
                        event.status(),
                        event.took().toMillis(),
                        found(event.diagnostics()));
    }

    private void compared(ShimEvent.Compared event) {
        String differences = event.differences().stream()
                .map(one -> one.what() + ": " + name(one.chat()) + " / " + name(one.responses()))
                .collect(Collectors.joining(", "));
        logger.info("{} shadow differences=[{}] found={}", call(event.call()), differences, found(event.diagnostics()));
    }

    private void changed(PolicyChange change) {
        if (change.problem().isPresent()) {
            logger.error("the policy stays as it was: {}", change.problem().get());
        } else {
            logger.info("new policy from {}", change.file());
        }
    }

    private static String call(CallLabels call) {
        return "model=" + name(call.model()) + " feature=" + name(call.feature()) + " caller=" + name(call.caller())
                + (call.streamed() ? " streamed" : "");
    }

    private static String found(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(one -> one.code() + " at " + path(one.path()))
                .distinct()
                .toList()
                .toString();
    }

    /** A pointer without the names that a user may have made up: those of the API are small words. */
    private static String path(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .map(step -> API_NAME.matcher(step).matches() ? step : "*")
                .collect(Collectors.joining("/"));
    }

    /** Names come from requests: whatever they are, a line stays a line. */
    private static String name(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "...";
    }
}
