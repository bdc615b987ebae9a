package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.shim.observe.Ending;
import io.github.chat2responses.shim.observe.Reason;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.Translation;
import io.github.chat2responses.translate.TranslationException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One Chat request and what becomes of it. The adapter goes through these steps, on one thread at a time:
 *
 * <ol>
 *   <li>If there is a {@link #refusal()}, the Chat code gets that.
 *   <li>It sends {@link #outgoing()}, so often as {@link Outgoing#copies()} says. If there is no answer, it asks
 *       {@link #fallsBack}; on true it starts this step again, else its client fails as it always does.
 *   <li>When status and headers are there, {@link #head} says what to do with the answer.
 * </ol>
 */
public final class ShimCall implements AutoCloseable {
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    /** What belongs to the Chat body, or to the shim. */
    private static final Set<String> NOT_SENT =
            Set.of("Content-Length", "Transfer-Encoding", Shim.FEATURE_HEADER, Shim.CALLER_HEADER);

    /** What belongs to the untranslated answer. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("Content-Length", "Content-Encoding", "Transfer-Encoding", "Content-MD5", "Digest", "ETag");

    private final Start start;
    private final long begin = System.nanoTime();
    private final AtomicBoolean finished = new AtomicBoolean();
    private Outgoing outgoing;
    private @Nullable Reply refusal;
    private @Nullable Exchange exchange;
    private @Nullable Permit permit;
    private @Nullable Shadow shadow;
    private Mode mode = Mode.OFF;
    private int status;

    ShimCall(Start start) {
        this.start = start;
        this.outgoing = chat(start.request().body());
    }

    ShimCall onChat(Mode given, Reason reason, List<Diagnostic> found, byte[] body) {
        mode = given;
        outgoing = chat(body);
        tell(Route.CHAT, reason, found);
        return this;
    }

    ShimCall onResponses(Mode given, Exchange translated) {
        mode = given;
        exchange = translated;
        outgoing = new Outgoing(
                Route.RESPONSES,
                start.endpoint().responses(),
                responsesHeaders(start.request().headers()),
                translated.bytes(),
                translated.calls());
        tell(Route.RESPONSES, Reason.POLICY, translated.diagnostics());
        return this;
    }

    ShimCall with(Optional<Permit> given) {
        permit = given.orElse(null);
        return this;
    }

    ShimCall watchedBy(Optional<Shadow> given) {
        shadow = given.orElse(null);
        return this;
    }

    ShimCall refused(Mode given, List<Diagnostic> reasons) {
        mode = given;
        refusal = ErrorReplies.refused(reasons);
        tell(Route.RESPONSES, Reason.REFUSED, reasons);
        finish(Ending.FAILED, refusal.status(), List.of());
        return this;
    }

    private Outgoing chat(byte[] body) {
        Headers headers = start.request().headers().without(NOT_SENT);
        return new Outgoing(Route.CHAT, start.request().uri(), headers, body, 1);
    }

    /** The headers of a request to Responses. */
    static Headers responsesHeaders(Headers chat) {
        Headers headers = chat.without(NOT_SENT);
        // Clients that unpack answers themselves would get packed ones, which nobody here can read.
        return headers.first("Accept-Encoding").isPresent() ? headers.with("Accept-Encoding", "identity") : headers;
    }

    /**
     * The answer to a request that must not be sent.
     *
     * @return empty if it can be sent
     */
    public Optional<Reply> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * What to send.
     *
     * @return the request; another one after a fall-back
     */
    public Outgoing outgoing() {
        return outgoing;
    }

    /**
     * Sends the request to Chat after all, because the adapter's client cannot do what Responses would need. For adapters that
     * have not sent anything yet.
     */
    public void stayOnChat() {
        outgoing = chat(start.engine().onChat(start.request().body()));
        tell(Route.CHAT, Reason.CLIENT, List.of());
    }

    /**
     * Says that there was no answer: the connection could not be made, broke, or took too long.
     *
     * @param cause what the client reported
     * @return true if {@link #outgoing()} has to be sent now; false if the Chat code gets the failure
     */
    public boolean fallsBack(Throwable cause) {
        if (outgoing.route() == Route.RESPONSES && start.policy().fallback().unreachable()) {
            fallBack(Ending.BROKEN, 0);
            return true;
        }
        finish(Ending.BROKEN, 0, List.of());
        return false;
    }

    /**
     * Says that the beginning of an answer is there.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @return what to do with the answer
     */
    public Treatment head(int status, Headers headers) {
        this.status = status;
        if (outgoing.route() == Route.CHAT) {
            finish(status < FIRST_ERROR ? Ending.ANSWERED : Ending.FAILED, status, List.of());
            return shadow == null ? Treatment.PASS : Treatment.STREAM;
        }
        if (fallsBackAfter(status)) {
            fallBack(Ending.FAILED, status);
            return Treatment.FALL_BACK;
        }
        return isSuccess(status) && headers.isOfType("text/event-stream") ? Treatment.STREAM : Treatment.WHOLE;
    }

    private boolean fallsBackAfter(int status) {
        return start.policy().fallback().statuses().contains(status);
    }

    private void fallBack(Ending ending, int reported) {
        leave(ending, reported);
        outgoing = chat(start.engine().onChat(start.request().body()));
        tell(Route.CHAT, Reason.FALLBACK, List.of());
    }

    /**
     * Translates an answer that is complete.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param bodies the bodies of all {@link Outgoing#copies()}; after an error, the body of that alone
     * @return what the Chat code gets; empty if {@link #outgoing()} has to be sent now
     */
    public Optional<Reply> whole(int status, Headers headers, List<byte[]> bodies) {
        Headers kept = headers.without(NOT_PASSED_ON);
        return isSuccess(status) ? answer(kept, bodies) : Optional.of(error(status, headers, bodies.get(0)));
    }

    private Optional<Reply> answer(Headers kept, List<byte[]> bodies) {
        Translation chat;
        try {
            chat = bodies.size() == 1
                    ? exchange().answer(bodies.get(0))
                    : exchange()
                            .answer(bodies.stream().map(start.engine()::read).toList());
        } catch (TranslationException e) {
            String what =
                    "the answer is no JSON object (" + e.diagnostics().get(0).code() + ")";
            return broken(ErrorReplies.unreadable(kept, what), e.diagnostics());
        }
        if (chat.failed() && fallsBackAfter(chat.status())) {
            fallBack(Ending.FAILED, chat.status());
            return Optional.empty();
        }
        if (!chat.failed() && start.labels().streamed()) {
            return broken(ErrorReplies.unreadable(kept, "asked for a stream, the server sent none"), List.of());
        }
        finish(chat.failed() ? Ending.FAILED : Ending.ANSWERED, chat.status(), chat.diagnostics());
        return Optional.of(new Reply(chat.status(), ErrorReplies.json(kept), chat.bytes()));
    }

    private Optional<Reply> broken(Reply reply, List<Diagnostic> found) {
        if (fallsBackAfter(reply.status())) {
            fallBack(Ending.BROKEN, reply.status());
            return Optional.empty();
        }
        finish(Ending.BROKEN, reply.status(), found);
        return Optional.of(reply);
    }

    private Reply error(int status, Headers headers, byte[] body) {
        try {
            ObjectNode tree = start.engine().read(body);
            Translation chat = exchange().error(status, tree);
            finish(Ending.FAILED, status, chat.diagnostics());
            return new Reply(status, ErrorReplies.json(headers.without(NOT_PASSED_ON)), chat.bytes());
        } catch (TranslationException e) {
            // A proxy's page, or nothing: it says as much to the Chat code as it says here.
            finish(Ending.FAILED, status, e.diagnostics());
            return new Reply(status, headers, body);
        }
    }

    /**
     * Starts to hand on a streamed answer.
     *
     * @param headers the headers of the answer
     * @return the stream
     */
    public ShimStream stream(Headers headers) {
        return shadow == null
                ? new TranslatedStream(this, exchange().sse(), headers.without(NOT_PASSED_ON))
                : new WatchedStream(shadow, status, headers);
    }

    /** Says that the Chat code went away, or that the adapter gives up. Does nothing after the end. */
    @Override
    public void close() {
        finish(Ending.ABANDONED, 0, List.of());
    }

    void finish(Ending ending, int status, List<Diagnostic> found) {
        if (finished.compareAndSet(false, true)) {
            leave(ending, status);
            if (shadow != null && status == 0) {
                shadow.gone();
            }
            // What is refused would have gone to Responses.
            Route route = refusal == null ? outgoing.route() : Route.RESPONSES;
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            start.engine().tell(new ShimEvent.Finished(start.labels(), route, ending, status, took, found));
        }
    }

    private void leave(Ending ending, int reported) {
        if (permit != null) {
            permit.ended(ending, reported, System.nanoTime() - begin);
        }
    }

    private void tell(Route route, Reason reason, List<Diagnostic> found) {
        start.engine().tell(new ShimEvent.Decided(start.labels(), mode, route, reason, found));
    }

    private Exchange exchange() {
        return Objects.requireNonNull(exchange, "only answers of Responses are translated");
    }

    private static boolean isSuccess(int status) {
        return status >= OK && status < FIRST_REDIRECT;
    }
}
