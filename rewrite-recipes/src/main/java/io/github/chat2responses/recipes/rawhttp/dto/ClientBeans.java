package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Base;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/** Clients that Spring hands out by name: which of several beans a variable gets. */
final class ClientBeans {
    private static final Set<String> CLIENTS = Set.of("RestClient", "WebClient");

    private final Collection<SourceIndex> files;

    ClientBeans(Collection<SourceIndex> files) {
        this.files = files;
    }

    /** The one base URL of the bean for a variable; empty if it is not certain which bean that is. */
    Optional<Base> baseUrls(SourceIndex file, Optional<J.VariableDeclarations> variable) {
        return variable.flatMap(declaration -> {
            List<String> qualifiers =
                    passed(file, declaration).flatMap(ClientBeans::qualifier).toList();
            // Spring prefers a primary bean to one whose name fits.
            boolean isByName = qualifiers.isEmpty()
                    && files.stream().allMatch(other -> other.named("Primary").isEmpty());
            String name =
                    qualifiers.isEmpty() ? declaration.getVariables().get(0).getSimpleName() : qualifiers.get(0);
            List<Base> found = isByName || qualifiers.size() == 1 ? of(name) : List.of();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    /** A variable, and the parameters that are assigned to it. */
    private static Stream<J.VariableDeclarations> passed(SourceIndex file, J.VariableDeclarations declaration) {
        Stream<J.VariableDeclarations> parameters = file
                .uses(declaration.getVariables().get(0))
                .stream()
                .map(use -> (J) use)
                .flatMap(use -> file.parent(use) instanceof J.Assignment assignment
                                && assignment.getVariable() == use
                                && assignment.getAssignment() instanceof J.Identifier given
                        ? file.declaration(given).stream()
                        : Stream.empty())
                .map(file::parent)
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
        return Stream.concat(Stream.of(declaration), parameters);
    }

    private static Stream<String> qualifier(J.VariableDeclarations declaration) {
        return declaration.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("Qualifier"))
                .flatMap(annotation ->
                        Stream.ofNullable(Injected.arguments(annotation).get("value")));
    }

    /** The base URLs in the methods that make the beans of a name. */
    private List<Base> of(String name) {
        return files.stream()
                .filter(file -> !Stubs.isTest(file))
                .flatMap(file -> Clients.urls(file)
                        .filter(url -> isIn(file.around(url, J.MethodDeclaration.class), name))
                        .map(url -> new Base(file, url)))
                .toList();
    }

    private static boolean isIn(J.@Nullable MethodDeclaration method, String name) {
        return method != null
                && method.getReturnTypeExpression() != null
                && CLIENTS.contains(method.getReturnTypeExpression().toString())
                && method.getLeadingAnnotations().stream()
                        .filter(annotation -> annotation.getSimpleName().equals("Bean"))
                        .anyMatch(annotation -> name.equals(given(annotation).orElse(method.getSimpleName())));
    }

    private static Optional<String> given(J.Annotation bean) {
        return Stream.of("value", "name")
                .flatMap(argument -> Annotations.argument(bean, argument).stream())
                .filter(J.Literal.class::isInstance)
                .map(literal -> String.valueOf(((J.Literal) literal).getValue()))
                .findFirst();
    }
}
