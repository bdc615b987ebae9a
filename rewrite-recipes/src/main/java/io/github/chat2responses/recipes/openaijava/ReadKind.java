package io.github.chat2responses.recipes.openaijava;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression that reads an answer or a chunk stands for on the way from the answer to its text. Responses has one
 * answer where Chat has a list of choices, so the way is rewritten as a whole, from the answer to the text.
 */
enum ReadKind {
    CHOICE_LIST("answerList", "structuredAnswerList"),
    NO_CHOICES("noOutput", "noStructuredOutput"),
    SOME_CHOICES("someOutput", "someStructuredOutput"),
    CHOICE_COUNT("outputCount", "structuredOutputCount"),
    CHOICE,
    CHOICE_STREAM("answerStream", "structuredAnswerStream"),
    FIRST_CHOICE,
    MESSAGE,
    MESSAGE_STREAM("answerStream", "structuredAnswerStream"),
    FIRST_MESSAGE,
    TEXT("text", "structured"),
    TEXT_STREAM("textStream", "structuredStream"),
    TEXT_OPTIONALS,
    PRESENT_TEXTS,
    REFUSAL("refusal", null),
    FINISH_REASON("finishReasonOf", null),
    TOOL_CALLS("toolCalls", null),
    TOOL_CALL_LIST("toolCallList", null),
    TOOL_CALL_LISTS,
    TOOL_CALL_STREAM("toolCallStream", null),
    FUNCTION_CALL("firstFunctionCall", null),
    CITATIONS,
    CITATION_LIST("citationList", null),
    CITATION_STREAM("citationStream", null),
    LOGPROBS,
    LOGPROB,
    TOKENS,
    TOKEN_LIST("logprobList", null),
    TOKEN_STREAM("logprobStream", null),
    ANSWER,
    ANSWER_STREAM,
    ALL_CHOICE_LISTS,
    ALL_CHOICES,
    ALL_MESSAGES,
    ALL_TEXT_OPTIONALS,
    ALL_PRESENT_TEXTS,
    ALL_TEXTS("texts", null),
    CHUNK,
    CHUNK_USAGE("eventUsage", null),
    CHUNK_FINISH_REASON("eventFinishReason", null),
    CHUNK_CHOICE_LIST,
    NO_CHUNK_CHOICES("noDelta", null),
    CHUNK_CHOICE,
    CHUNK_CHOICE_STREAM("eventStream", null),
    FIRST_CHUNK_CHOICE,
    DELTA,
    DELTA_STREAM,
    DELTA_TEXT("delta", null),
    DELTA_CALLS("deltaCalls", null),
    DELTA_CALL_LIST("deltaCallList", null),
    DELTA_TEXT_STREAM("deltaStream", null),
    CHUNK_STREAM,
    ALL_CHUNK_CHOICE_LISTS,
    ALL_CHUNK_CHOICES,
    ALL_DELTAS,
    ALL_DELTA_TEXT_OPTIONALS,
    ALL_PRESENT_DELTA_TEXTS,
    ALL_DELTA_TEXTS("deltas", null);

    /** Calls without an argument that matters. */
    private static final Map<ReadKind, Map<String, ReadKind>> CALLS = Map.ofEntries(
            Map.entry(
                    CHOICE_LIST,
                    Map.of(
                            "get(0)",
                            CHOICE,
                            "getFirst",
                            CHOICE,
                            "stream",
                            CHOICE_STREAM,
                            "isEmpty",
                            NO_CHOICES,
                            "size",
                            CHOICE_COUNT)),
            Map.entry(CHOICE_STREAM, Map.of("findFirst", FIRST_CHOICE, "findAny", FIRST_CHOICE)),
            Map.entry(FIRST_CHOICE, Map.of("get", CHOICE, "orElseThrow", CHOICE)),
            Map.entry(CHOICE, Map.of("message", MESSAGE, "finishReason", FINISH_REASON, "logprobs", LOGPROBS)),
            Map.entry(LOGPROB, Map.of("content", TOKENS)),
            // Not get(): where no log probabilities were asked for, Chat has none, and Responses an empty list.
            Map.entry(TOKENS, Map.of("orElse", TOKEN_LIST, "orElseGet", TOKEN_LIST)),
            Map.entry(CITATIONS, Map.of("orElse", CITATION_LIST, "orElseGet", CITATION_LIST)),
            Map.entry(CITATION_LIST, Map.of("stream", CITATION_STREAM)),
            Map.entry(TOKEN_LIST, Map.of("stream", TOKEN_STREAM)),
            Map.entry(ANSWER, Map.of("choices", CHOICE_LIST)),
            Map.entry(TEXT_OPTIONALS, Map.of("filter(isPresent)", PRESENT_TEXTS)),
            Map.entry(PRESENT_TEXTS, Map.of("map(get)", TEXT_STREAM, "map(orElseThrow)", TEXT_STREAM)),
            Map.entry(ALL_TEXT_OPTIONALS, Map.of("filter(isPresent)", ALL_PRESENT_TEXTS)),
            Map.entry(ALL_PRESENT_TEXTS, Map.of("map(get)", ALL_TEXTS, "map(orElseThrow)", ALL_TEXTS)),
            Map.entry(
                    MESSAGE,
                    Map.of(
                            "content",
                            TEXT,
                            "refusal",
                            REFUSAL,
                            "toolCalls",
                            TOOL_CALLS,
                            "functionCall",
                            FUNCTION_CALL,
                            "annotations",
                            CITATIONS)),
            Map.entry(FIRST_MESSAGE, Map.of("get", MESSAGE, "orElseThrow", MESSAGE)),
            Map.entry(TEXT, Map.of("stream", TEXT_STREAM)),
            Map.entry(
                    TOOL_CALLS,
                    Map.of("orElse", TOOL_CALL_LIST, "orElseGet", TOOL_CALL_LIST, "stream", TOOL_CALL_LISTS)),
            Map.entry(TOOL_CALL_LIST, Map.of("stream", TOOL_CALL_STREAM)),
            Map.entry(CHUNK, Map.of("choices", CHUNK_CHOICE_LIST, "usage", CHUNK_USAGE)),
            Map.entry(
                    CHUNK_CHOICE_LIST,
                    Map.of(
                            "get(0)",
                            CHUNK_CHOICE,
                            "getFirst",
                            CHUNK_CHOICE,
                            "stream",
                            CHUNK_CHOICE_STREAM,
                            "isEmpty",
                            NO_CHUNK_CHOICES)),
            Map.entry(CHUNK_CHOICE_STREAM, Map.of("findFirst", FIRST_CHUNK_CHOICE, "findAny", FIRST_CHUNK_CHOICE)),
            Map.entry(CHUNK_CHOICE, Map.of("delta", DELTA, "finishReason", CHUNK_FINISH_REASON)),
            Map.entry(DELTA, Map.of("content", DELTA_TEXT, "toolCalls", DELTA_CALLS)),
            Map.entry(DELTA_CALLS, Map.of("orElse", DELTA_CALL_LIST, "orElseGet", DELTA_CALL_LIST)),
            Map.entry(ALL_DELTA_TEXT_OPTIONALS, Map.of("filter(isPresent)", ALL_PRESENT_DELTA_TEXTS)),
            Map.entry(
                    ALL_PRESENT_DELTA_TEXTS, Map.of("map(get)", ALL_DELTA_TEXTS, "map(orElseThrow)", ALL_DELTA_TEXTS)),
            Map.entry(DELTA_TEXT, Map.of("stream", DELTA_TEXT_STREAM)));

    /** What {@code map} and {@code flatMap} hand to their function. */
    private static final Map<ReadKind, ReadKind> ELEMENTS = Map.ofEntries(
            Map.entry(CHOICE_STREAM, CHOICE),
            Map.entry(FIRST_CHOICE, CHOICE),
            Map.entry(MESSAGE_STREAM, MESSAGE),
            Map.entry(TEXT_OPTIONALS, TEXT),
            Map.entry(FIRST_MESSAGE, MESSAGE),
            Map.entry(TOOL_CALL_LISTS, TOOL_CALL_LIST),
            Map.entry(LOGPROBS, LOGPROB),
            Map.entry(ANSWER_STREAM, ANSWER),
            Map.entry(ALL_CHOICE_LISTS, CHOICE_LIST),
            Map.entry(ALL_CHOICES, CHOICE),
            Map.entry(ALL_MESSAGES, MESSAGE),
            Map.entry(ALL_TEXT_OPTIONALS, TEXT),
            Map.entry(CHUNK_CHOICE_STREAM, CHUNK_CHOICE),
            Map.entry(FIRST_CHUNK_CHOICE, CHUNK_CHOICE),
            Map.entry(DELTA_STREAM, DELTA),
            Map.entry(CHUNK_STREAM, CHUNK),
            Map.entry(ALL_CHUNK_CHOICE_LISTS, CHUNK_CHOICE_LIST),
            Map.entry(ALL_CHUNK_CHOICES, CHUNK_CHOICE),
            Map.entry(ALL_DELTAS, DELTA),
            Map.entry(ALL_DELTA_TEXT_OPTIONALS, DELTA_TEXT));

    /** What comes of {@code map} and {@code flatMap}: kind, method, and what the function returns. */
    private static final Map<String, ReadKind> FUNCTIONS = Map.ofEntries(
            function(CHOICE_STREAM, "map", MESSAGE, MESSAGE_STREAM),
            function(CHOICE_STREAM, "map", TEXT, TEXT_OPTIONALS),
            function(CHOICE_STREAM, "flatMap", TEXT_STREAM, TEXT_STREAM),
            function(MESSAGE_STREAM, "map", TEXT, TEXT_OPTIONALS),
            function(MESSAGE_STREAM, "flatMap", TEXT_STREAM, TEXT_STREAM),
            function(TEXT_OPTIONALS, "flatMap", TEXT_STREAM, TEXT_STREAM),
            function(FIRST_CHOICE, "map", MESSAGE, FIRST_MESSAGE),
            function(FIRST_CHOICE, "flatMap", TEXT, TEXT),
            function(FIRST_MESSAGE, "flatMap", TEXT, TEXT),
            function(TOOL_CALL_LISTS, "flatMap", TOOL_CALL_STREAM, TOOL_CALL_STREAM),
            function(LOGPROBS, "flatMap", TOKENS, TOKENS),
            function(ANSWER_STREAM, "map", CHOICE_LIST, ALL_CHOICE_LISTS),
            function(ANSWER_STREAM, "flatMap", CHOICE_STREAM, ALL_CHOICES),
            function(ALL_CHOICE_LISTS, "flatMap", CHOICE_STREAM, ALL_CHOICES),
            function(ALL_CHOICE_LISTS, "map", CHOICE, ALL_CHOICES),
            function(ALL_CHOICES, "map", MESSAGE, ALL_MESSAGES),
            function(ALL_CHOICES, "flatMap", TEXT_STREAM, ALL_TEXTS),
            function(ALL_MESSAGES, "map", TEXT, ALL_TEXT_OPTIONALS),
            function(ALL_MESSAGES, "flatMap", TEXT_STREAM, ALL_TEXTS),
            function(ALL_TEXT_OPTIONALS, "flatMap", TEXT_STREAM, ALL_TEXTS),
            function(CHUNK_CHOICE_STREAM, "map", DELTA, DELTA_STREAM),
            function(CHUNK_CHOICE_STREAM, "flatMap", DELTA_TEXT_STREAM, DELTA_TEXT_STREAM),
            function(FIRST_CHUNK_CHOICE, "flatMap", DELTA_TEXT, DELTA_TEXT),
            function(FIRST_CHUNK_CHOICE, "flatMap", DELTA_CALLS, DELTA_CALLS),
            function(DELTA_STREAM, "flatMap", DELTA_TEXT_STREAM, DELTA_TEXT_STREAM),
            function(CHUNK_STREAM, "map", CHUNK_CHOICE_LIST, ALL_CHUNK_CHOICE_LISTS),
            function(CHUNK_STREAM, "flatMap", CHUNK_CHOICE_STREAM, ALL_CHUNK_CHOICES),
            function(ALL_CHUNK_CHOICE_LISTS, "flatMap", CHUNK_CHOICE_STREAM, ALL_CHUNK_CHOICES),
            function(CHUNK_STREAM, "flatMap", DELTA_TEXT_STREAM, ALL_DELTA_TEXTS),
            function(ALL_CHUNK_CHOICES, "map", DELTA, ALL_DELTAS),
            function(ALL_CHUNK_CHOICES, "flatMap", DELTA_TEXT_STREAM, ALL_DELTA_TEXTS),
            function(ALL_CHUNK_CHOICES, "map", DELTA_TEXT, ALL_DELTA_TEXT_OPTIONALS),
            function(ALL_DELTAS, "flatMap", DELTA_TEXT_STREAM, ALL_DELTA_TEXTS),
            function(ALL_DELTAS, "map", DELTA_TEXT, ALL_DELTA_TEXT_OPTIONALS),
            function(ALL_DELTA_TEXT_OPTIONALS, "flatMap", DELTA_TEXT_STREAM, ALL_DELTA_TEXTS));

    private static final Set<ReadKind> APART = EnumSet.of(
            FINISH_REASON,
            CHUNK_FINISH_REASON,
            TOOL_CALLS,
            TOOL_CALL_LIST,
            TOOL_CALL_LISTS,
            TOOL_CALL_STREAM,
            DELTA_CALLS,
            DELTA_CALL_LIST);

    private static final Set<ReadKind> ITSELF =
            EnumSet.of(CHOICE, MESSAGE, CHUNK_CHOICE, DELTA, ALL_CHUNK_CHOICES, ALL_DELTAS);

    private final @Nullable String snippet;
    private final @Nullable String structuredSnippet;

    ReadKind() {
        this(null, null);
    }

    ReadKind(@Nullable String snippet, @Nullable String structuredSnippet) {
        this.snippet = snippet;
        this.structuredSnippet = structuredSnippet;
    }

    private static Map.Entry<String, ReadKind> function(
            ReadKind kind, String method, ReadKind returns, ReadKind result) {
        return Map.entry(key(kind, method, returns), result);
    }

    private static String key(ReadKind kind, String method, ReadKind returns) {
        return kind + "." + method + ":" + returns;
    }

    /** The kind after a call; {@code get} of a list is called {@code get(0)} here. */
    Optional<ReadKind> call(String method) {
        return Optional.ofNullable(CALLS.getOrDefault(this, Map.of()).get(method));
    }

    Optional<ReadKind> element() {
        return Optional.ofNullable(ELEMENTS.get(this));
    }

    Optional<ReadKind> function(String method, ReadKind returns) {
        return Optional.ofNullable(FUNCTIONS.get(key(this, method, returns)));
    }

    /** The new code for the whole way so far; empty if the way may not end here. */
    Optional<String> snippet(boolean structured) {
        return Optional.ofNullable(structured ? structuredSnippet : snippet);
    }

    /** Whether a value of this kind is different for functions in the old form and for tools. */
    boolean tellsCallsApart() {
        return APART.contains(this);
    }

    /** Whether a value of this kind is a list of choices. */
    boolean isChoices() {
        return this == CHOICE_LIST || this == CHUNK_CHOICE_LIST;
    }

    /** Whether the answer, the event or the stream of events itself stands for a value of this kind. */
    boolean isAnswer() {
        return ITSELF.contains(this);
    }
}
