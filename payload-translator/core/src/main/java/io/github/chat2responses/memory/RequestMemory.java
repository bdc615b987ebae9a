package io.github.chat2responses.memory;

import io.github.chat2responses.schema.ArgumentRestorer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the answer side has to know of a request.
 *
 * @param model the model that was asked, for servers whose streams do not say
 * @param legacyFunctions whether the answer must come back as {@code function_call}
 * @param includeUsage whether a stream ends with a chunk that holds the usage
 * @param stop the stop sequences to be emulated
 * @param logprobs whether log probabilities were asked for
 * @param functions the names of the declared functions
 * @param callIds the call ids that were rewritten: what was sent, and what Chat called it
 * @param restorers by function name, what puts the arguments of an upgraded tool back
 * @param params where each part of the translated request came from
 */
public record RequestMemory(
        String model,
        boolean legacyFunctions,
        boolean includeUsage,
        List<String> stop,
        boolean logprobs,
        Set<String> functions,
        Map<String, String> callIds,
        Map<String, ArgumentRestorer> restorers,
        ParamMap params) {
    /** Copies the collections. */
    public RequestMemory {
        stop = List.copyOf(stop);
        functions = Set.copyOf(functions);
        callIds = Map.copyOf(callIds);
        restorers = Map.copyOf(restorers);
    }

    /**
     * The memory of a request that is not known: everything an answer holds is shown.
     *
     * @return the memory
     */
    public static RequestMemory unknown() {
        return new RequestMemory("", false, false, List.of(), true, Set.of(), Map.of(), Map.of(), ParamMap.unknown());
    }
}
