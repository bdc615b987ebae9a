package io.github.chat2responses.recipes.theokanning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The class that is the old client, of which an early release had one under another name. */
final class OldService {
    static final Set<String> CHAT_CALLS =
            Set.of("createChatCompletion", "streamChatCompletion", "mapStreamToAccumulator");

    private OldService() {}

    static boolean is(@Nullable JavaType type) {
        String name = Vocabulary.name(type);
        return name.equals(Vocabulary.ROOT + "service.OpenAiService") || name.equals(Vocabulary.ROOT + "OpenAiService");
    }

    static boolean isChat(J.MethodInvocation call) {
        return call.getMethodType() != null
                && is(call.getMethodType().getDeclaringType())
                && CHAT_CALLS.contains(call.getSimpleName());
    }
}
