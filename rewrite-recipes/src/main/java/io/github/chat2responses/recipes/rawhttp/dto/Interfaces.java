package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Sent;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Target;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/** Recognises methods of interfaces that a library makes requests of, by the class of the answer that they give. */
final class Interfaces {
    private static final Set<String> BODIES = Set.of("Body", "RequestBody", "Valid");

    private final SourceIndex file;
    private final InterfaceUrls urls;
    private final Converters converters;

    Interfaces(SourceIndex file, InterfaceUrls urls, Converters converters) {
        this.file = file;
        this.converters = converters;
        this.urls = urls;
    }

    /** The method whose result a class's name is in; empty if it is none that makes requests. */
    Optional<Site> at(J.Identifier name, AnswerShape answer) {
        J.MethodDeclaration method = givenBy(name);
        J.ClassDeclaration owner = method == null ? null : file.around(method, J.ClassDeclaration.class);
        if (method == null
                || owner == null
                || owner.getKind() != J.ClassDeclaration.Kind.Type.Interface
                || method.getBody() != null) {
            return Optional.empty();
        }
        return urls.of(file, owner, method)
                .flatMap(url -> body(method)
                        .map(parameter -> new Site(
                                file,
                                method,
                                answer,
                                new Target.Declared(url),
                                new Sent(parameter, parameter.getType(), Set.of()),
                                converters.of(method))));
    }

    private J.@Nullable MethodDeclaration givenBy(J.Identifier name) {
        J type = file.parent(name) instanceof J.FieldAccess access ? access : name;
        J parent = file.parent(type);
        J outer = parent instanceof J.ParameterizedType ? file.parent(parent) : parent;
        J given = parent instanceof J.ParameterizedType ? parent : type;
        return outer instanceof J.MethodDeclaration method
                        && method.getReturnTypeExpression() != null
                        && method.getReturnTypeExpression().getId().equals(given.getId())
                ? method
                : null;
    }

    /** The parameter that is the body: the one that says so, or the only one that says nothing. */
    private static Optional<J.VariableDeclarations> body(J.MethodDeclaration method) {
        J.VariableDeclarations plain = null;
        int count = 0;
        for (J parameter : method.getParameters()) {
            if (parameter instanceof J.VariableDeclarations variable) {
                if (variable.getLeadingAnnotations().stream()
                        .anyMatch(annotation -> BODIES.contains(annotation.getSimpleName()))) {
                    return Optional.of(variable);
                }
                if (variable.getLeadingAnnotations().isEmpty()) {
                    plain = variable;
                    count++;
                }
            }
        }
        return count == 1 ? Optional.ofNullable(plain) : Optional.empty();
    }
}
