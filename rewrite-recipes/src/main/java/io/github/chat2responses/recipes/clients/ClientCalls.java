package io.github.chat2responses.recipes.clients;

import io.github.chat2responses.recipes.clients.ClientTable.Client;
import io.github.chat2responses.recipes.openaijava.SdkMap;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Finds the calls of other clients in one file. Without types, imports tell whose they are. */
final class ClientCalls extends JavaIsoVisitor<Integer> {
    private final ClientTable table;
    private final ClientLibraries libraries;
    private final Found found;
    private final Set<String> imports = new HashSet<>();

    /** What is done with a call. */
    @FunctionalInterface
    interface Found {
        void call(J place, String what, Client client);
    }

    ClientCalls(ClientTable table, ClientLibraries libraries, J.CompilationUnit file, Found found) {
        this.table = table;
        this.libraries = libraries;
        this.found = found;
        file.getImports().forEach(line -> imports.add(line.getTypeName()));
    }

    /** Whether a file names a client, and no host of another vendor. */
    boolean applies(J.CompilationUnit file) {
        boolean names = imports.stream()
                .anyMatch(name -> table.clients().stream().anyMatch(client -> client.owns(name, libraries)));
        return names && !namesVendor(file);
    }

    private boolean namesVendor(J.CompilationUnit file) {
        AtomicBoolean named = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, AtomicBoolean result) {
                if (literal.getValue() instanceof String text
                        && ApiHost.of(text).filter(ApiHost.OTHER::equals).isPresent()) {
                    result.compareAndSet(
                            false,
                            ApiHost.host(text).filter(libraries::isVendor).isPresent());
                }
                return literal;
            }
        }.visit(file, named);
        return named.get();
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        report(call.getMethodType(), call.getName(), call.getSimpleName(), false);
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        if (created.getClazz() != null) {
            report(created.getConstructorType(), created, created.getClazz().toString(), true);
        }
        return super.visitNewClass(created, p);
    }

    private void report(JavaType.@Nullable Method type, J place, String name, boolean constructs) {
        String owner = type == null ? "" : SdkMap.name(type.getDeclaringType());
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
