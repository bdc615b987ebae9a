package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.TurnSource;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.request.KnownTools;
import io.github.chat2responses.request.OnePass;
import io.github.chat2responses.request.RequestOptions;
import io.github.chat2responses.request.RequestOutcome;
import io.github.chat2responses.request.RequestTranslator;
import io.github.chat2responses.request.Sinks;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.schema.StrictSchemas;
import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import java.util.List;
import java.util.Optional;

/**
 * Translates between Chat Completions and Responses: requests one way, answers the other. Immutable, and safe for several
 * threads; make one and keep it.
 *
 * <pre>{@code
 * Exchange exchange = ChatTranslator.create().request(chatRequest);
 * JsonNode response = post("/v1/responses", exchange.body());
 * ObjectNode chatAnswer = exchange.answer(response).body();
 * }</pre>
 */
public final class ChatTranslator {
    private final TranslationPolicy policy;
    private final RuleCatalogue catalogue;
    private final InputReader reader;
    private final RequestOptions options;
    private final boolean shortWay;
    private final Turns turns;
    private final BodyWriter bodies = new BodyWriter();

    private ChatTranslator(TranslationPolicy policy, boolean shortWay, RuleCatalogue catalogue) {
        // The short way never has a whole body to add to.
        boolean adds = !policy.overlay().isEmpty() || policy.reasoning().store().isPresent();
        this.shortWay = shortWay && !adds;
        this.turns = new Turns(policy.reasoning(), catalogue);
        this.policy = policy;
        this.catalogue = catalogue;
        this.reader = new InputReader(catalogue);
        this.options = options(policy, turns);
    }

    /**
     * Makes a translator with the default policy.
     *
     * @return the translator
     */
    public static ChatTranslator create() {
        return create(TranslationPolicy.defaults());
    }

    /**
     * Makes a translator.
     *
     * @param policy the choices that are the user's
     * @return the translator
     */
    public static ChatTranslator create(TranslationPolicy policy) {
        return new ChatTranslator(policy, true, RuleCatalogue.load());
    }

    /**
     * Makes a translator that translates every request by its tree, to compare the short way with.
     *
     * @param policy the choices that are the user's
     * @return the translator
     */
    public static ChatTranslator byTree(TranslationPolicy policy) {
        return new ChatTranslator(policy, false, RuleCatalogue.load());
    }

    /**
     * Translates a Chat request.
     *
     * @param chatRequest the body for {@code /v1/chat/completions} (schema {@code CreateChatCompletionRequest}); it is not
     *     changed, and may be changed afterwards
     * @return the exchange, with the body to send
     * @throws TranslationException if the request is malformed, or refused by a strict policy
     */
    public Exchange request(JsonNode chatRequest) {
        return translate(reader.copyOf(chatRequest));
    }

    /**
     * Translates a Chat request.
     *
     * @param json the body for {@code /v1/chat/completions} (schema {@code CreateChatCompletionRequest}), in UTF-8
     * @return the exchange, with the body to send
     * @throws TranslationException if the bytes are not JSON, the request is malformed, or refused by a strict policy
     */
    public Exchange request(byte[] json) {
        boolean mayBeBroken = Surrogates.mayBeIn(json);
        if (shortWay && !mayBeBroken) {
            Optional<OnePass.Outcome> outcome =
                    OnePass.translate(json, options, reader.json(), JsonBytes.PLAIN, catalogue);
            if (outcome.isPresent() && isAccepted(outcome.get().diagnostics())) {
                return Exchange.of(outcome.get(), answers(outcome.get().memory()));
            }
        }
        ObjectNode chat = reader.read(json);
        if (mayBeBroken) {
            reader.checked(chat, Pointer.root());
        }
        return translate(chat).written(bodies);
    }

    private boolean isAccepted(List<Diagnostic> found) {
        return found.stream().noneMatch(one -> policy.staysOnChat(one) || policy.refuses(one));
    }

    /**
     * Translates an answer whose request is not known. Stop sequences, legacy functions, rewritten call ids and the
     * arguments of upgraded tools cannot be put back then.
     *
     * @param response the answer of {@code /v1/responses} (schema {@code Response}); it is not changed
     * @return the Chat answer (schema {@code CreateChatCompletionResponse}), or the error that Chat would have sent
     * @throws TranslationException if the answer is not a JSON object
     */
    public Translation answer(JsonNode response) {
        return answers().one(reader.checked(response, Pointer.root()));
    }

    /**
     * Translates the answers of one request, which is not known, and merges them.
     *
     * @param responses the answers of {@code /v1/responses}, at least one, in the order of the choices
     * @return the Chat answer with one choice for each answer, or the error that Chat would have sent
     * @throws TranslationException if there is no answer, or one is not a JSON object; its path starts with the answer's
     *     index
     */
    public Translation answer(List<? extends JsonNode> responses) {
        return answers().merged(responses, responses.size());
    }

    /**
     * Translates the body of an HTTP error to a request that is not known: parameters change their names, but not their
     * indexes.
     *
     * @param status the HTTP status, which stays what it is
     * @param body the error body (schema {@code ErrorResponse}); it is not changed
     * @return the error that Chat would have sent
     * @throws TranslationException if the body is not a JSON object
     */
    public Translation error(int status, JsonNode body) {
        return answers().error(status, body);
    }

    /**
     * Starts the translation of a stream whose request is not known, event by event.
     *
     * @return the stream of one upstream
     */
    public ChatStream stream() {
        return answers().stream(1);
    }

    /**
     * Starts the translation of a stream whose request is not known, as bytes.
     *
     * @return the stream of one upstream
     */
    public SseStream sse() {
        return answers().sse(1);
    }

    /**
     * Makes a Chat request fit for Chat Completions that does not go through {@link #request(byte[])}: messages that carry turns
     * ({@link ReasoningCarrier#inMessages()}) have a member that Chat does not know.
     *
     * @param json the body for {@code /v1/chat/completions}, in UTF-8
     * @return the body to send; the same array if there is nothing to do, or it is no JSON object
     */
    public byte[] onChat(byte[] json) {
        if (!policy.reasoning().inAnswer()) {
            return json;
        }
        try {
            ObjectNode chat = reader.read(json);
            ObjectNode without = chat.deepCopy();
            Turns.leaveOut(without);
            return without.equals(chat) ? json : bodies.write(without);
        } catch (TranslationException e) {
            return json;
        }
    }

    /**
     * Reads a JSON object with the checks that requests and answers get.
     *
     * @param json the bytes, in UTF-8
     * @return the object
     * @throws TranslationException if the bytes are not one well-formed JSON object
     */
    public ObjectNode read(byte[] json) {
        return reader.read(json);
    }

    private Answers answers() {
        return answers(RequestMemory.unknown());
    }

    private Answers answers(RequestMemory memory) {
        return new Answers(catalogue, reader, memory, turns);
    }

    private Exchange translate(ObjectNode chat) {
        Notes notes = new Notes(catalogue);
        RequestOutcome outcome = RequestTranslator.translate(chat, options, notes);
        if (!notes.faults().isEmpty()) {
            throw new TranslationException(notes.faults());
        }
        if (!outcome.staysOnChat()) {
            policy.overlay().apply(chat, outcome.body(), notes);
        }
        List<Diagnostic> found = notes.all();
        List<Diagnostic> reasons = found.stream()
                .filter(one -> one.code().equals(RequestOutcome.STAYS_ON_CHAT) || policy.staysOnChat(one))
                .map(this::stays)
                .toList();
        if (!reasons.isEmpty()) {
            // What the translation would have lost is not lost on Chat.
            Turns.leaveOut(chat);
            return Exchange.of(outcome.onChat(chat), withoutOverlay(reasons), answers(outcome.memory()));
        }
        List<Diagnostic> refused = found.stream().filter(policy::refuses).toList();
        if (!refused.isEmpty()) {
            throw new TranslationException(refused);
        }
        return Exchange.of(outcome, found, answers(outcome.memory()));
    }

    private List<Diagnostic> withoutOverlay(List<Diagnostic> reasons) {
        Notes notes = new Notes(catalogue);
        reasons.forEach(notes::add);
        policy.overlay().leaveOut(notes);
        return notes.all();
    }

    private Diagnostic stays(Diagnostic reason) {
        if (reason.code().equals(RequestOutcome.STAYS_ON_CHAT)) {
            return reason;
        }
        Severity severity = catalogue.require(RequestOutcome.STAYS_ON_CHAT).severity();
        String message = "the policy keeps the request on Chat Completions because of " + reason.code();
        return new Diagnostic(RequestOutcome.STAYS_ON_CHAT, severity, reason.path(), message);
    }

    private static RequestOptions options(TranslationPolicy policy, Turns turns) {
        Optional<Boolean> store =
                policy.store() == Store.PRESERVE ? Optional.empty() : Optional.of(policy.store() == Store.TRUE);
        return new RequestOptions(
                policy.strictTools() == StrictTools.UPGRADE,
                policy.mode() == Mode.LENIENT,
                policy.systemMessages() == SystemMessages.INSTRUCTIONS,
                store,
                new StrictSchemas(),
                new KnownTools(),
                new Sinks(),
                policy.reasoning().store().isPresent() ? turns::find : TurnSource.NONE);
    }
}
