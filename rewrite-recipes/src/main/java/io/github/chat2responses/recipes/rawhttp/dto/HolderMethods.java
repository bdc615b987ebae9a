package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.dto.Kind.Holder;
import java.util.Map;
import java.util.Set;

/** What may be called on something that holds an answer, whichever class the answer has. */
final class HolderMethods {
    private static final Map<Holder, Set<String>> METHODS = Map.of(
            Holder.OPTIONAL,
            Set.of(
                    "map",
                    "filter",
                    "flatMap",
                    "ifPresent",
                    "ifPresentOrElse",
                    "isPresent",
                    "isEmpty",
                    "get",
                    "orElse",
                    "orElseThrow"),
            Holder.ENTITY,
            Set.of("getBody", "getStatusCode", "getStatusCodeValue", "getHeaders", "hasBody"),
            Holder.CALL,
            Set.of("execute", "enqueue", "cancel", "isExecuted", "isCanceled"),
            Holder.RESPONSE,
            Set.of("body", "isSuccessful", "code", "message", "errorBody", "headers", "raw"),
            Holder.LATER,
            Set.of(
                    "map",
                    "flatMap",
                    "block",
                    "timeout",
                    "retry",
                    "retryWhen",
                    "doOnError",
                    "onErrorMap",
                    "doOnNext",
                    "log",
                    "filter"));

    private HolderMethods() {}

    static boolean mayCall(Holder holder, String method) {
        return METHODS.getOrDefault(holder, Set.of()).contains(method);
    }
}
