package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * The services of a client: {@code client.chat().completions()} is {@code client.responses()}. Where the service between the two
 * is kept in a variable, the variable holds the service of Responses.
 */
final class ServiceRules {
    private ServiceRules() {}

    /** What takes the place of a call that gives a service. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call, Expression select) {
        Optional<Expression> mocked = site.mocks().client(site, call);
        if (mocked.isPresent()) {
            return Optional.of(service(site, call, call, mocked.get()));
        }
        if (isChat(call) && !isPartOfService(site.parent(), call)) {
            return Optional.of(service(site, call, call, select));
        }
        if (!isCompletions(call)) {
            return Optional.empty();
        }
        if (select instanceof J.MethodInvocation chat && chat.getSelect() != null && isChat(chat)) {
            return Optional.of(service(site, call, chat, chat.getSelect()));
        }
        boolean isVariable = select instanceof J.Identifier || select instanceof J.FieldAccess;
        if (!isVariable || Mocks.isStubbed(site.parent())) {
            return Optional.empty();
        }
        site.swallow(call, List.of(select));
        return Optional.of(site.visited(select));
    }

    /** {@code client.chat()}; a method of the user's own may have the same name. */
    private static boolean isChat(J.MethodInvocation call) {
        return call.getSimpleName().equals("chat")
                && call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).startsWith("com.openai.client.");
    }

    /** {@code client.chat().completions()} */
    private static boolean isPartOfService(J parent, J.MethodInvocation chat) {
        return parent instanceof J.MethodInvocation call && call.getSelect() == chat;
    }

    private static boolean isCompletions(J.MethodInvocation call) {
        String owner = call.getMethodType() == null
                ? ""
                : JavaTypes.name(call.getMethodType().getDeclaringType());
        return call.getSimpleName().equals("completions")
                && (owner.equals("com.openai.services.blocking.ChatService")
                        || owner.equals("com.openai.services.async.ChatServiceAsync"));
    }

    private static Expression service(Site site, J.MethodInvocation call, J.MethodInvocation chat, Expression client) {
        site.swallow(call, List.of(client));
        JavaType.Method was = chat.getMethodType();
        String service = site.map().target(JavaTypes.name(call.getType())).orElseThrow();
        JavaType.Method type = was == null
                ? null
                : was.withName("responses").withReturnType(site.sdk().type(service));
        J.MethodInvocation responses = Chain.after(chat, site.visited(client));
        return type == null ? responses : Chain.named(responses, "responses", type);
    }
}
