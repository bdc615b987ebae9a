package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Base;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** Spring's clients: what a variable is, and which base URL it was made with. */
final class Clients {
    private final Collection<SourceIndex> files;

    Clients(Collection<SourceIndex> files) {
        this.files = files;
    }

    /** Whether an expression is a client of a class, by its type or, if that is missing, by its declaration. */
    boolean isA(SourceIndex file, @Nullable Expression client, String simpleName) {
        if (client == null) {
            return false;
        }
        String type = Shapes.name(client.getType());
        if (!type.isEmpty()) {
            return type.endsWith("." + simpleName) && type.startsWith("org.springframework.");
        }
        return isMade(client.unwrap(), simpleName)
                || declared(file, client)
                        .map(J.VariableDeclarations::getTypeExpression)
                        .filter(written -> simple(written).equals(simpleName))
                        .isPresent();
    }

    /** {@code WebClient.create()} or {@code WebClient.builder() ... .build()}. */
    private static boolean isMade(Expression client, String simpleName) {
        Expression at = client;
        while (at instanceof J.MethodInvocation step && step.getSelect() != null) {
            at = step.getSelect();
        }
        return client instanceof J.MethodInvocation made
                && Set.of("create", "build").contains(made.getSimpleName())
                && at instanceof J.Identifier type
                && type.getSimpleName().equals(simpleName);
    }

    private static String simple(TypeTree type) {
        return type.toString().substring(type.toString().lastIndexOf('.') + 1);
    }

    private static Optional<J.VariableDeclarations> declared(SourceIndex file, Expression client) {
        Expression plain = client.unwrap();
        J.Identifier name = plain instanceof J.Identifier identifier
                ? identifier
                : plain instanceof J.FieldAccess access ? access.getName() : null;
        return Optional.ofNullable(name)
                .flatMap(file::declaration)
                .map(file::parent)
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
    }

    /** The base URL of a client: that of this file, of the bean that Spring gives the variable, or of the one factory. */
    Optional<Base> baseUrl(SourceIndex file, Expression client) {
        List<Base> here = urls(file).map(url -> new Base(file, url)).toList();
        return here.size() == 1
                ? Optional.of(here.get(0))
                : new ClientBeans(files).baseUrls(file, declared(file, client)).or(() -> baseUrl(file));
    }

    /** The base URL that clients are made with, in this file, or by the one factory of the code base. */
    Optional<Base> baseUrl(SourceIndex file) {
        List<Base> here = urls(file).map(url -> new Base(file, url)).toList();
        List<Base> found = here.isEmpty()
                ? files.stream()
                        .filter(other -> !Stubs.isTest(other))
                        .flatMap(other -> urls(other).map(url -> new Base(other, url)))
                        .toList()
                : here;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * A call that begins a request of a client with a fluent interface.
     *
     * @param file the file it is in
     * @param call the call
     */
    record Start(SourceIndex file, J.MethodInvocation call) {}

    /** The calls that begin a request, anywhere in the code base. */
    List<Start> starts() {
        List<Start> found = new ArrayList<>();
        for (SourceIndex file : files) {
            for (String method :
                    List.of("get", "post", "put", "patch", "delete", "method", "head", "options", "mutate")) {
                file.calls(method).stream()
                        .filter(call ->
                                isA(file, call.getSelect(), "RestClient") || isA(file, call.getSelect(), "WebClient"))
                        .forEach(call -> found.add(new Start(file, call)));
            }
        }
        return found;
    }

    /** The base URLs that a file makes clients with. */
    static Stream<Expression> urls(SourceIndex file) {
        Stream<Expression> set = file.calls("baseUrl").stream()
                .filter(call -> call.getArguments().size() == 1)
                .map(call -> call.getArguments().get(0));
        Stream<Expression> created = file.calls("create").stream()
                .filter(call -> call.getSelect() instanceof J.Identifier type
                        && Set.of("RestClient", "WebClient").contains(type.getSimpleName()))
                .map(call -> call.getArguments().get(0))
                .filter(argument -> !(argument instanceof J.Empty));
        return Stream.concat(set, created);
    }
}
