package io.github.chat2responses.recipes.clients;

import io.github.chat2responses.recipes.clients.ClientTable.Client;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Finds the calls of other clients in one file. Without types, imports tell whose they are. */
final class ClientCalls extends JavaIsoVisitor<ClientCalls.Found> {
    private final ClientTable table;
    private final ClientLibraries libraries;
    private final List<String> imports;

    /** What is done with a call. */
    @FunctionalInterface
    interface Found {
        void call(J place, String what, Client client);
    }

    ClientCalls(ClientTable table, ClientLibraries libraries, List<String> imports) {
        this.table = table;
        this.libraries = libraries;
        this.imports = imports;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Found found) {
        report(call.getMethodType(), call.getName(), call.getSimpleName(), false, found);
        return super.visitMethodInvocation(call, found);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Found found) {
        if (created.getClazz() != null) {
            report(created.getConstructorType(), created, created.getClazz().toString(), true, found);
        }
        return super.visitNewClass(created, found);
    }

    private void report(JavaType.@Nullable Method type, J place, String name, boolean constructs, Found found) {
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        for (Client client : table.clients()) {
            Optional<String> match = client.patterns(libraries)
                    .map(pattern -> match(pattern, client, owner, name, constructs))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (match.isPresent()) {
                found.call(place, match.get(), client);
                return;
            }
        }
    }

    /** The call by its type and name, if it fits. */
    private Optional<String> match(CallPattern pattern, Client client, String owner, String name, boolean constructs) {
        if (pattern instanceof CallPattern.TypeUse use && use.isConstructed() && constructs) {
            boolean fits = name.equals(use.type()) && isOf(client, owner, use.type());
            return fits ? Optional.of("new " + use.type()) : Optional.empty();
        }
        if (pattern instanceof CallPattern.Member member && !constructs && name.equals(member.method())) {
            return isOf(client, owner, member.type())
                    ? Optional.of(member.type() + "." + member.method())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isOf(Client client, String owner, String type) {
        return owner.isEmpty()
                ? imports.stream().anyMatch(name -> name.endsWith("." + type) && client.owns(name, libraries))
                : owner.endsWith("." + type) && client.owns(owner, libraries);
    }
}
