package io.github.chat2responses.recipes.assistants;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
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

    private final Map<String, String> types = types("types.yml");
    private final Map<String, String> history = types("history.yml");

    BetaApi() {}

    private static Map<String, String> types(String file) {
        return Resources.yaml(BetaApi.class, file, new TypeReference<Map<String, String>>() {});
    }

    /**
     * The type that takes the place of another one.
     *
     * @param type the type's name
     * @param whole whether messages are read of conversations
     */
    Optional<String> counterpart(String type, boolean whole) {
        Optional<String> ofMessage = whole ? Optional.ofNullable(history.get(type)) : Optional.empty();
        return ofMessage.or(() -> Optional.ofNullable(types.get(type)));
    }

    /** Whether the only types of the API that a type mentions are those of messages that are read of conversations. */
    boolean mentionsMessagesOnly(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            return mentionsMessagesOnly(parameterized.getType())
                    && parameterized.getTypeParameters().stream().allMatch(this::mentionsMessagesOnly);
        }
        return type instanceof JavaType.Array array
                ? mentionsMessagesOnly(array.getElemType())
                : !isPartOf(type) || history.containsKey(name(type));
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

    /** Whether a file has to do with messages of threads. */
    static boolean usesMessages(J.CompilationUnit file) {
        return file.getTypesInUse().getTypesInUse().stream()
                .anyMatch(type -> name(type).startsWith(THREADS + "messages.Message"));
    }

    /** Whether an expression is a call for the messages of a thread. */
    static boolean isMessages(Expression expression) {
        return expression instanceof J.MethodInvocation call
                && endpoint(call).filter("messages.list"::equals).isPresent();
    }

    /** Whether a call leads from one service to the next. */
    private static boolean isStep(J.MethodInvocation call) {
        return isService(name(call.getType()));
    }
}
