package io.github.chat2responses.shim.observe;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.PolicyChange;
import io.github.chat2responses.translate.Route;
import java.time.Duration;
import java.util.List;

/** Something that the shim did. */
public sealed interface ShimEvent {
    /**
     * A Chat request was sent on its way.
     *
     * @param call which request
     * @param mode what the policy says of it
     * @param route where it goes
     * @param reason why
     * @param diagnostics what was lost or changed; their messages may quote the request, so do not log those
     */
    record Decided(CallLabels call, Mode mode, Route route, Reason reason, List<Diagnostic> diagnostics)
            implements ShimEvent {
        /** Copies the list. */
        public Decided {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * A Chat request has its answer. What Chat itself answers counts as finished with its headers.
     *
     * @param call which request
     * @param route who answered
     * @param ending how it ended
     * @param status the HTTP status that the Chat code saw; 0 if none
     * @param took the time since it was sent on its way
     * @param diagnostics what was lost or changed in the answer
     */
    record Finished(
            CallLabels call, Route route, Ending ending, int status, Duration took, List<Diagnostic> diagnostics)
            implements ShimEvent {
        /** Copies the list. */
        public Finished {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Chat and Responses have both answered a request.
     *
     * @param call which request
     * @param differences what differs; empty if the answers are alike. No texts are compared, since they always differ
     * @param diagnostics what was lost or changed in the request to Responses
     */
    record Compared(CallLabels call, List<Difference> differences, List<Diagnostic> diagnostics) implements ShimEvent {
        /** Copies the lists. */
        public Compared {
            differences = List.copyOf(differences);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The file of the policy has changed.
     *
     * @param change what became of it
     */
    record PolicyChanged(PolicyChange change) implements ShimEvent {}
}
