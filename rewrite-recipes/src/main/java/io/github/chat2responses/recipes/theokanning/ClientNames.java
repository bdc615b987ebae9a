package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Names of clients of the official SDK that stand beside services of the old client, and code that names them. */
final class ClientNames {
    static final String CLIENT = "com.openai.client.OpenAIClient";

    private static final Map<String, String> WORDS = Map.of(
            "OpenAiService", "OpenAIClient",
            "OpenAIService", "OpenAIClient",
            "openAiService", "openAIClient",
            "openaiService", "openaiClient",
            "openAIService", "openAIClient",
            "Service", "Client",
            "service", "client",
            "SERVICE", "CLIENT");

    private final Services services;
    private final Fates fates;
    private final JavaType.FullyQualified client;

    ClientNames(Services services, Fates fates, ResponsesCode code) {
        this.services = services;
        this.fates = fates;
        this.client = code.type(CLIENT);
    }

    Services services() {
        return services;
    }

    Fates fates() {
        return fates;
    }

    /** The name that stands beside another: the same words each time, so that all files agree. */
    static String beside(String name) {
        return WORDS.entrySet().stream()
                .filter(word -> name.contains(word.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(word -> name.replace(word.getKey(), word.getValue()))
                .orElse(name + (name.toUpperCase(Locale.ROOT).equals(name) ? "_CLIENT" : "Client"));
    }

    /** The name of a slot's new client. */
    String name(Slot slot, String name) {
        return fates.keepsOld(slot) ? beside(name) : name;
    }

    /** The new client where an expression names the old one; empty if it does not. */
    Optional<Expression> reference(Expression old) {
        Expression plain = old.unwrap();
        Optional<Slot> slot = services.of(plain).filter(fates::moves);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        if (plain instanceof J.Identifier name) {
            return Optional.of(renamed(name, slot.get()).withId(Tree.randomId()));
        }
        if (plain instanceof J.FieldAccess access) {
            return Optional.of(access.withName(renamed(access.getName(), slot.get()))
                    .<J.FieldAccess>withType(client)
                    .withId(Tree.randomId()));
        }
        J.MethodInvocation call = (J.MethodInvocation) plain;
        String name = name(slot.get(), call.getSimpleName());
        JavaType.Method type = call.getMethodType();
        JavaType.Method moved = type == null ? null : type.withName(name).withReturnType(client);
        return Optional.of(call.withName(call.getName().withSimpleName(name).withType(moved))
                .withMethodType(moved)
                .withId(Tree.randomId()));
    }

    J.Identifier renamed(J.Identifier name, Slot slot) {
        String simple = name(slot, name.getSimpleName());
        JavaType.Variable field = name.getFieldType();
        return name.withSimpleName(simple)
                .withType(client)
                .withFieldType(field == null ? null : field.withName(simple).withType(client));
    }

    /** A file whose chat completions are asked of the new clients; those are declared later, by {@link Clients}. */
    J.CompilationUnit asked(J.CompilationUnit file) {
        return (J.CompilationUnit)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
                        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
                        Expression select = visited.getSelect();
                        return select != null && OldService.isChat(visited)
                                ? reference(select)
                                        .map(client -> visited.withSelect(client.withPrefix(select.getPrefix())))
                                        .orElse(visited)
                                : visited;
                    }
                }.visitNonNull(file, 0);
    }
}
