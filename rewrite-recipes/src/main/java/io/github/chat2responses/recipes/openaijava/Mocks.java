package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Mockito's mocks of the SDK. Calls that say what a mock answers are no calls of the endpoint. Where Chat has a service between
 * the client and its completions, Responses has none, so a mock of it goes.
 */
final class Mocks {
    private static final Set<String> CHAT_SERVICES =
            Set.of("com.openai.services.blocking.ChatService", "com.openai.services.async.ChatServiceAsync");
    private static final Set<String> STUBBING = Set.of("when", "given");
    private static final Set<String> ANSWERING = Set.of("thenReturn", "willReturn");

    /** The client behind each mock of a service that goes, by the key of its variable. */
    private final Map<String, Expression> clients;

    private Mocks(Map<String, Expression> clients) {
        this.clients = clients;
    }

    /** Finds the mocks of a file that can go: declared, returned by one client, and asked for their completions only. */
    static Mocks in(J.CompilationUnit file) {
        Map<String, Expression> clients = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                given(call).ifPresent(chat -> {
                    known.merge(chat.key(), 1, Integer::sum);
                    // A second client would make it two services.
                    known.merge(chat.key(), clients.put(chat.key(), chat.client()) == null ? 0 : -1, Integer::sum);
                });
                if (call.getSimpleName().equals("completions") && call.getSelect() != null) {
                    String key = Keys.variable(call.getSelect());
                    if (key != null
                            && isStubbed(getCursor().getParentTreeCursor().getValue())) {
                        known.merge(key, 1, Integer::sum);
                    }
                }
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                if (name.getFieldType() != null && CHAT_SERVICES.contains(JavaTypes.name(name.getType()))) {
                    boolean declares = getCursor().getParentTreeCursor().getValue()
                                    instanceof J.VariableDeclarations.NamedVariable variable
                            && variable.getName() == name;
                    all.merge(Keys.variable(name.getFieldType()), declares ? 0 : 1, Integer::sum);
                }
                return name;
            }
        }.visit(file, 0);
        clients.keySet().removeIf(key -> !known.getOrDefault(key, 0).equals(all.get(key)));
        return new Mocks(clients);
    }

    /** Whether a call around another one says what a mock does when it is called. */
    static boolean isStubbed(Object parent) {
        return parent instanceof J.MethodInvocation when && STUBBING.contains(when.getSimpleName()) && isMockito(when);
    }

    /** A mock of a chat service, and the client that gives it. */
    private record Service(String key, Expression client) {}

    /** {@code when(client.chat()).thenReturn(chat)} */
    private static Optional<Service> given(J.MethodInvocation call) {
        boolean answers = ANSWERING.contains(call.getSimpleName())
                && isMockito(call)
                && call.getArguments().size() == 1
                && CHAT_SERVICES.contains(
                        JavaTypes.name(call.getArguments().get(0).getType()));
        String key = answers ? Keys.variable(call.getArguments().get(0)) : null;
        return key != null
                        && call.getSelect() instanceof J.MethodInvocation when
                        && STUBBING.contains(when.getSimpleName())
                        && isMockito(when)
                        && when.getArguments().get(0) instanceof J.MethodInvocation chat
                        && chat.getSimpleName().equals("chat")
                        && chat.getSelect() instanceof J.Identifier client
                ? Optional.of(new Service(key, client))
                : Optional.empty();
    }

    /** Whether a statement goes: the mock of a service that Responses does not have, or what makes a client give it. */
    boolean goes(Site site, J statement) {
        if (statement instanceof J.MethodInvocation call) {
            Optional<Service> service = given(call).filter(found -> clients.containsKey(found.key()));
            service.ifPresent(found -> {
                site.swallow(call, List.of());
                site.join(found.key());
            });
            return service.isPresent() && site.parent() instanceof J.Block;
        }
        if (statement instanceof J.VariableDeclarations declarations
                && declarations.getVariables().size() == 1
                && declarations.getVariables().get(0).getVariableType() != null
                && clients.containsKey(
                        Keys.variable(declarations.getVariables().get(0).getVariableType()))) {
            site.swallow(declarations, List.of());
            site.swallow(declarations.getVariables().get(0), List.of());
            site.join(Keys.variable(declarations.getVariables().get(0).getVariableType()));
            return site.parent() instanceof J.Block;
        }
        return false;
    }

    /** {@code chat.completions()} of such a mock is {@code client.responses()}. */
    Optional<Expression> client(Site site, J.MethodInvocation completions) {
        String key = completions.getSimpleName().equals("completions") && completions.getSelect() != null
                ? Keys.variable(completions.getSelect())
                : null;
        if (key == null || !clients.containsKey(key)) {
            return Optional.empty();
        }
        site.join(key);
        return Optional.ofNullable(clients.get(key)).map(client -> client.withId(Tree.randomId()));
    }

    /** Whether a call of the endpoint only says, or checks, what a mock does. */
    static boolean isStub(J.MethodInvocation endpoint, Object parent) {
        // Without its library, what says what a call gives is known by its name.
        boolean isByName = parent instanceof J.MethodInvocation call
                && call.getMethodType() == null
                && STUBBING.contains(call.getSimpleName());
        return isByName
                || isStubbed(parent)
                || (endpoint.getSelect() instanceof J.MethodInvocation select && isMockito(select));
    }

    /** Whether a call hands on mocks, requests or whole answers; what is read from an answer cannot be stubbed any more. */
    static boolean passesOn(J.MethodInvocation call) {
        if (!isMockito(call)) {
            return false;
        }
        boolean stubs = STUBBING.contains(call.getSimpleName())
                && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof J.MethodInvocation;
        if (!stubs) {
            return !call.getSimpleName().equals("mock") || !isAnswer(call.getType());
        }
        J.MethodInvocation stubbed = (J.MethodInvocation) call.getArguments().get(0);
        return FindChatCompletionCalls.isEndpoint(stubbed.getMethodType())
                || JavaTypes.name(stubbed.getType()).startsWith("com.openai.services.");
    }

    private static boolean isAnswer(@Nullable JavaType type) {
        return JavaTypes.name(type).startsWith("com.openai.models.");
    }

    private static boolean isMockito(J.MethodInvocation call) {
        return call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).startsWith("org.mockito.");
    }
}
