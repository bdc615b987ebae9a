package io.github.chat2responses.translate;

import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * The choices that a translation leaves to its user. Immutable; the withers return a changed copy.
 *
 * @param mode what to do with a request that cannot be carried over exactly
 * @param strictTools what to do with function tools that do not say whether they are strict
 * @param systemMessages where a leading system message goes
 * @param store what to write into {@code store}
 * @param rules by code, what to do with a diagnostic whatever the mode says
 * @param overlay what translated requests get besides what Chat can say
 * @param reasoning how reasoning and phases get from an answer to the next request
 */
public record TranslationPolicy(
        Mode mode,
        StrictTools strictTools,
        SystemMessages systemMessages,
        Store store,
        Map<String, Treatment> rules,
        Overlay overlay,
        ReasoningCarrier reasoning) {
    private static final TranslationPolicy DEFAULTS = new TranslationPolicy(
            Mode.LENIENT,
            StrictTools.UPGRADE,
            SystemMessages.ITEM,
            Store.PRESERVE,
            Map.of(),
            Overlay.none(),
            ReasoningCarrier.none());

    /** Copies the map. */
    public TranslationPolicy {
        rules = Map.copyOf(rules);
    }

    /**
     * Lenient, tools upgraded, system messages as items, storage as Chat meant it.
     *
     * @return the default policy
     */
    public static TranslationPolicy defaults() {
        return DEFAULTS;
    }

    /**
     * Changes the mode.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withMode(Mode value) {
        return new TranslationPolicy(value, strictTools, systemMessages, store, rules, overlay, reasoning);
    }

    /**
     * Changes what happens to function tools.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withStrictTools(StrictTools value) {
        return new TranslationPolicy(mode, value, systemMessages, store, rules, overlay, reasoning);
    }

    /**
     * Changes where a leading system message goes.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withSystemMessages(SystemMessages value) {
        return new TranslationPolicy(mode, strictTools, value, store, rules, overlay, reasoning);
    }

    /**
     * Changes what is written into {@code store}.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withStore(Store value) {
        return new TranslationPolicy(mode, strictTools, systemMessages, value, rules, overlay, reasoning);
    }

    /**
     * Changes what happens to a request with a certain diagnostic.
     *
     * @param code the rule's code, for example {@code "C2R101"}
     * @param treatment what happens
     * @return a changed copy
     */
    public TranslationPolicy withRule(String code, Treatment treatment) {
        Map<String, Treatment> changed = new HashMap<>(rules);
        changed.put(code, treatment);
        return new TranslationPolicy(mode, strictTools, systemMessages, store, changed, overlay, reasoning);
    }

    /**
     * Changes what translated requests get besides what Chat can say.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withOverlay(Overlay value) {
        return new TranslationPolicy(mode, strictTools, systemMessages, store, rules, value, reasoning);
    }

    /**
     * Changes how reasoning and phases get from an answer to the next request.
     *
     * @param value the new value
     * @return a changed copy
     */
    public TranslationPolicy withReasoning(ReasoningCarrier value) {
        return new TranslationPolicy(mode, strictTools, systemMessages, store, rules, overlay, value);
    }

    boolean staysOnChat(Diagnostic diagnostic) {
        return rules.get(diagnostic.code()) == Treatment.CHAT;
    }

    boolean refuses(Diagnostic diagnostic) {
        Treatment treatment = rules.get(diagnostic.code());
        return treatment == null
                ? mode == Mode.STRICT && diagnostic.severity() != Severity.INFO
                : treatment == Treatment.REFUSE;
    }

    /** What to do with a request that has a certain diagnostic. */
    public enum Treatment {
        /** Translate it, in the strict mode too. */
        ALLOW,
        /** Refuse it, in the lenient mode too. */
        REFUSE,
        /** Leave it as it is, and send it to Chat Completions. */
        CHAT
    }

    /** What to do with a request that cannot be carried over exactly. */
    public enum Mode {
        /** Carry over what can be, and say what could not. */
        LENIENT,
        /** Refuse the request if there is a diagnostic of severity warning or error. */
        STRICT
    }

    /** What to do with function tools that do not say whether they are strict. */
    public enum StrictTools {
        /** Make them strict where the application cannot tell the difference. */
        UPGRADE,
        /** Write what Chat meant by it: not strict. */
        PRESERVE
    }

    /** Where a leading system or developer message goes. */
    public enum SystemMessages {
        /** It stays an item, in its place. */
        ITEM,
        /** It becomes {@code instructions} where nothing is lost by it. */
        INSTRUCTIONS
    }

    /** What to write into {@code store}. */
    public enum Store {
        /** What Chat meant: true if it says so, else false. */
        PRESERVE,
        /** Always true. */
        TRUE,
        /** Always false. */
        FALSE
    }
}
