package io.github.chat2responses.recipes.assistants;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The names of the Assistants API in the SDK. */
final class BetaApi {
    static final String ASSISTANTS = "com.openai.models.beta.assistants.";
    static final String THREADS = "com.openai.models.beta.threads.";
    static final String ASSISTANT = ASSISTANTS + "Assistant";
    static final String THREAD = THREADS + "Thread";
    static final String RUN = THREADS + "runs.Run";
    private static final String SERVICES = "com.openai.services.";

    private final Map<String, String> types;

    BetaApi() {
        types = Resources.yaml(BetaApi.class, "types.yml", new TypeReference<Map<String, String>>() {});
    }

    /** The type that takes the place of another one. */
    Optional<String> counterpart(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The name of a class, nested ones with a dot; empty for what is none. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName().replace('$', '.');
    }

    /** Whether a type belongs to the Assistants API. */
    static boolean isPartOf(@Nullable JavaType type) {
        String name = name(type);
        return name.startsWith(ASSISTANTS) || name.startsWith(THREADS) || isService(name);
    }

    /** Whether a type is of the Assistants API, or a collection, function or array of such. */
    static boolean mentions(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            return isPartOf(parameterized.getType())
                    || parameterized.getTypeParameters().stream().anyMatch(BetaApi::mentions);
        }
        if (type instanceof JavaType.Array array) {
            return mentions(array.getElemType());
        }
        return isPartOf(type);
    }

    static boolean mentions(JavaType.Method method) {
        return mentions(method.getReturnType())
                || method.getParameterTypes().stream().anyMatch(BetaApi::mentions);
    }

    private static boolean isService(String name) {
        return name.startsWith(SERVICES)
                && (name.contains(".beta.AssistantService")
                        || name.contains(".beta.ThreadService")
                        || name.contains(".beta.threads."));
    }

    /** The endpoint that a call is of, such as {@code runs.create}; with another name, of the asynchronous client or raw. */
    static Optional<String> endpoint(J.MethodInvocation call) {
        String owner =
                call.getMethodType() == null ? "" : name(call.getMethodType().getDeclaringType());
        if (!isService(owner) || isStep(call)) {
            return Optional.empty();
        }
        String service = switch (owner.substring(SERVICES.length())) {
            case "blocking.beta.AssistantService" -> "assistants";
            case "blocking.beta.ThreadService" -> "threads";
            case "blocking.beta.threads.MessageService" -> "messages";
            case "blocking.beta.threads.RunService" -> "runs";
            default -> "other";
        };
        return Optional.of(service + "." + call.getSimpleName());
    }

    /** Whether a call leads from one service to the next. */
    private static boolean isStep(J.MethodInvocation call) {
        return isService(name(call.getType()));
    }
}
