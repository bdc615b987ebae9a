package io.github.chat2responses.shim;

import io.github.chat2responses.carrier.MemoryReasoningStore;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.shim.observe.ShimListener;
import io.github.chat2responses.shim.observe.Slf4jListener;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.PolicySource;
import io.github.chat2responses.translate.TranslationPolicy;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/**
 * How a shim works. Immutable; the withers return a changed copy.
 *
 * @param translation how requests and answers are translated
 * @param policy which requests are
 * @param listener who is told
 * @param shadowClient makes the client that sends shadows, the first time there is one
 */
public record ShimOptions(
        TranslationPolicy translation, PolicySource policy, ShimListener listener, Supplier<HttpClient> shadowClient) {
    /**
     * Everything goes to Responses that it can do, reasoning is kept in memory from one turn to the next, and SLF4J gets a line
     * for what is lost.
     *
     * @return options with a store of their own
     */
    public static ShimOptions defaults() {
        return new ShimOptions(
                TranslationPolicy.defaults().withReasoning(ReasoningCarrier.in(MemoryReasoningStore.create())),
                PolicySource.fixed(MigrationPolicy.on()),
                Slf4jListener.create(),
                HttpClient::newHttpClient);
    }

    /**
     * Changes how requests and answers are translated.
     *
     * @param value the new value; its carrier of reasoning counts, too
     * @return a changed copy
     */
    public ShimOptions withTranslation(TranslationPolicy value) {
        return new ShimOptions(value, policy, listener, shadowClient);
    }

    /**
     * Changes which requests are translated.
     *
     * @param value the new value
     * @return a changed copy
     */
    public ShimOptions withPolicy(PolicySource value) {
        return new ShimOptions(translation, value, listener, shadowClient);
    }

    /**
     * Changes which requests are translated.
     *
     * @param value a policy that never changes
     * @return a changed copy
     */
    public ShimOptions withPolicy(MigrationPolicy value) {
        return withPolicy(PolicySource.fixed(value));
    }

    /**
     * Changes who is told.
     *
     * @param value the new value
     * @return a changed copy
     */
    public ShimOptions withListener(ShimListener value) {
        return new ShimOptions(translation, policy, value, shadowClient);
    }

    /**
     * Changes the client that sends shadows, for a proxy or certificates of one's own.
     *
     * @param value the client
     * @return a changed copy
     */
    public ShimOptions withShadowClient(HttpClient value) {
        return new ShimOptions(translation, policy, listener, () -> value);
    }
}
