package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/** What must hold for an interface that a library makes requests of, so that one method of it can change. */
final class InterfaceRules {
    private final Collection<SourceIndex> files;
    private final JsonLibraries libraries;
    private final Converters converters;
    private final DtoPlan plan;

    InterfaceRules(Collection<SourceIndex> files, JsonLibraries libraries, Converters converters, DtoPlan plan) {
        this.files = files;
        this.converters = converters;
        this.libraries = libraries;
        this.plan = plan;
    }

    void judge() {
        for (Site site : plan.sites()) {
            if (site.at() instanceof J.MethodDeclaration method) {
                J.ClassDeclaration owner = site.file().around(method, J.ClassDeclaration.class);
                if (owner != null) {
                    Stream.of(shared(site, owner, method), binding(owner, method))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .ifPresent(reason -> plan.block(site.key(), "C2R602", site.place(), reason));
                }
            }
        }
    }

    /** With the endpoint in the URL of the whole client all its methods go there. */
    private Optional<String> shared(Site site, J.ClassDeclaration owner, J.MethodDeclaration method) {
        boolean isOwn = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> !UrlLiterals.in(annotation).isEmpty() || namesConstant(annotation));
        long methods = owner.getBody().getStatements().stream()
                .filter(statement -> statement instanceof J.MethodDeclaration other && other.getBody() == null)
                .count();
        if (!isOwn && methods > 1) {
            return Optional.of("the URL of the client is that of the Chat endpoint, and it has other methods");
        }
        Optional<String> key = Annotations.on(owner, "RegisterRestClient")
                .flatMap(client -> Annotations.argument(client, "configKey"))
                .map(String::valueOf);
        boolean isKeyShared = key.isPresent()
                && files.stream()
                        .filter(file -> file != site.file())
                        .flatMap(file -> file.file().getClasses().stream())
                        .flatMap(type -> Annotations.on(type, "RegisterRestClient").stream())
                        .flatMap(client -> Annotations.argument(client, "configKey").stream())
                        .anyMatch(other -> String.valueOf(other).equals(key.get()));
        return !isOwn && isKeyShared
                ? Optional.of("another client has the same `configKey` as this one")
                : Optional.empty();
    }

    /** A path that a constant gives is one of the method's own. */
    private static boolean namesConstant(J.Annotation annotation) {
        return Stream.of("value", "path", "url")
                .flatMap(name -> Annotations.argument(annotation, name).stream())
                .anyMatch(argument -> !(argument instanceof J.Literal));
    }

    /** Why nobody can know that Jackson binds the classes. */
    private Optional<String> binding(J.ClassDeclaration owner, J.MethodDeclaration method) {
        boolean isContainer = Annotations.on(owner, "RegisterRestClient").isPresent();
        if (isContainer && libraries.hasJsonB()) {
            return Optional.of("the container may bind the classes with JSON-B");
        }
        return converters.areKnown(method)
                ? Optional.empty()
                : Optional.of("which JSON library binds the classes cannot be seen");
    }
}
