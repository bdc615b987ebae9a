package io.github.chat2responses.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rule of every top-level field of {@code CreateChatCompletionRequest}, in the order in which they are applied: a rule
 * may look at what the rules before it have written.
 */
final class FieldRules {
    private static final Map<String, FieldRule> ALL = Collections.unmodifiableMap(build());

    private FieldRules() {}

    static Map<String, FieldRule> all() {
        return ALL;
    }

    private static Map<String, FieldRule> build() {
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        rules.put("model", new ModelField());
        rules.put("store", new StoreField());
        rules.put("messages", new MessagesField());
        addScalars(rules);
        addSampling(rules);
        rules.put("functions", new FunctionsField());
        rules.put("tools", new ToolsField());
        rules.put("web_search_options", new WebSearchField());
        rules.put("tool_choice", new ToolChoiceField());
        rules.put("function_call", new FunctionCallField());
        rules.put("parallel_tool_calls", new ParallelField());
        rules.put("response_format", new FormatField());
        rules.put("verbosity", MovedField.into("text", "verbosity"));
        rules.put("modalities", new ModalitiesField());
        rules.put("audio", new AudioField());
        return rules;
    }

    private static void addScalars(Map<String, FieldRule> rules) {
        rules.put("max_tokens", new TokenLimitField("max_tokens"));
        rules.put("max_completion_tokens", new TokenLimitField("max_completion_tokens"));
        rules.put("reasoning_effort", MovedField.into("reasoning", "effort"));
        rules.put("metadata", new CopiedField("metadata", Shape.texts()));
        rules.put("service_tier", new CopiedField("service_tier", Shape.text()));
        rules.put("user", new CopiedField("user", Shape.text()));
        rules.put("safety_identifier", new CopiedField("safety_identifier", Shape.text()));
        rules.put("prompt_cache_key", new CopiedField("prompt_cache_key", Shape.text()));
        rules.put("prompt_cache_retention", new CopiedField("prompt_cache_retention", Shape.text()));
        rules.put("prompt_cache_options", new CopiedField("prompt_cache_options", Shape.cacheOptions()));
        rules.put("moderation", new CopiedField("moderation", Shape.moderation()));
        rules.put("stream", new CopiedField("stream", Shape.flag()));
        rules.put("stream_options", new StreamOptionsField());
    }

    private static void addSampling(Map<String, FieldRule> rules) {
        rules.put("temperature", new CopiedField("temperature", Shape.number(0, 2)));
        rules.put("top_p", new CopiedField("top_p", Shape.number(0, 1)));
        rules.put("logprobs", new LogprobsField());
        rules.put("top_logprobs", new TopLogprobsField());
        rules.put("n", new FanOutField());
        rules.put("stop", new StopField());
        rules.put("seed", DroppedField.always(RequestRules.UNSUPPORTED, Shape.integer(Long.MIN_VALUE, Long.MAX_VALUE)));
        rules.put("prediction", DroppedField.always(RequestRules.PREDICTION, Shape.any()));
        rules.put("frequency_penalty", DroppedField.unlessZero(Shape.number(-2, 2)));
        rules.put("presence_penalty", DroppedField.unlessZero(Shape.number(-2, 2)));
        rules.put("logit_bias", DroppedField.unlessEmpty(Shape.numbers()));
    }
}
