package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** Recognises calls of Spring's clients by the class that the answer is bound to. */
final class Sites {
    private static final Set<String> STEPS = Set.of(
            "retrieve", "header", "headers", "contentType", "accept", "acceptCharset", "onStatus", "cookie", "cookies");
    private static final Set<String> WRAPPERS = Set.of("HttpEntity", "RequestEntity");

    private final SourceIndex file;
    private final Clients clients;

    Sites(SourceIndex file, Clients clients) {
        this.file = file;
        this.clients = clients;
    }

    /** The call that a class literal is an argument of; empty if it is none that is known. */
    Optional<Site> at(J.FieldAccess literal, AnswerShape answer) {
        if (!(file.parent(literal) instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        List<Expression> arguments = call.getArguments();
        int position = arguments.indexOf(literal);
        return switch (call.getSimpleName()) {
            case "postForObject", "postForEntity" -> position == 2 && clients.isA(file, call.getSelect(), "RestTemplate")
                    ? site(call, answer, List.of(arguments.get(0)), arguments.get(1))
                    : Optional.empty();
            case "exchange" -> position == 3
                            && clients.isA(file, call.getSelect(), "RestTemplate")
                            && isPost(arguments.get(1))
                    ? site(call, answer, List.of(arguments.get(0)), arguments.get(2))
                    : Optional.empty();
            case "body", "toEntity", "bodyToMono" -> position == 0 && arguments.size() == 1
                    ? fluent(call, answer)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isPost(Expression method) {
        return method.toString().endsWith("POST");
    }

    private Optional<Site> site(
            J.MethodInvocation call, AnswerShape answer, List<Expression> url, Expression body) {
        Set<UUID> sent = new HashSet<>();
        return body(body, sent).map(found -> new Site(file, call, answer, url, found, sent));
    }

    /** The request object in what is sent, perhaps with headers around it. */
    private Optional<Expression> body(Expression given, Set<UUID> sent) {
        Expression plain = given.unwrap();
        sent.add(plain.getId());
        if (plain instanceof J.NewClass wrapper && isWrapper(wrapper.getClazz())) {
            return wrapper.getArguments() == null
                    ? Optional.empty()
                    : Optional.of(wrapper.getArguments().get(0).unwrap());
        }
        if (plain instanceof J.Identifier variable) {
            Optional<J.VariableDeclarations.NamedVariable> declared = file.declaration(variable);
            boolean isWrapped = declared.map(file::parent)
                    .filter(J.VariableDeclarations.class::isInstance)
                    .map(parent -> ((J.VariableDeclarations) parent).getTypeExpression())
                    .filter(type -> isWrapper(type) || isVarOf(type, declared.get()))
                    .isPresent();
            if (isWrapped) {
                return declared.map(J.VariableDeclarations.NamedVariable::getInitializer).flatMap(value -> body(value, sent));
            }
        }
        if (plain instanceof J.MethodInvocation inserter && inserter.getSimpleName().equals("fromValue")) {
            sent.add(inserter.getArguments().get(0).getId());
            return Optional.of(inserter.getArguments().get(0));
        }
        return Optional.of(plain);
    }

    private static boolean isWrapper(@Nullable J type) {
        J plain = type instanceof J.ParameterizedType generic ? generic.getClazz() : type;
        return plain instanceof J.Identifier name && WRAPPERS.contains(name.getSimpleName());
    }

    private static boolean isVarOf(TypeTree type, J.VariableDeclarations.NamedVariable variable) {
        return type instanceof J.Identifier name
                && name.getSimpleName().equals("var")
                && variable.getInitializer() instanceof J.NewClass made
                && isWrapper(made.getClazz());
    }

    /** {@code client.post().uri(url).body(request).retrieve().body(Answer.class)}, in any order of the steps between. */
    private Optional<Site> fluent(J.MethodInvocation call, AnswerShape answer) {
        List<Expression> url = new ArrayList<>();
        Expression body = null;
        boolean retrieves = false;
        Expression at = call.getSelect();
        while (at instanceof J.MethodInvocation step && !isStart(step)) {
            List<Expression> arguments = step.getArguments();
            if (step.getSimpleName().equals("uri") && arguments.size() == 1 && url.isEmpty()) {
                url.add(arguments.get(0));
            } else if (Set.of("body", "bodyValue").contains(step.getSimpleName())
                    && arguments.size() == 1
                    && body == null) {
                body = arguments.get(0);
            } else if (!STEPS.contains(step.getSimpleName())) {
                return Optional.empty();
            }
            retrieves |= step.getSimpleName().equals("retrieve");
            at = step.getSelect();
        }
        if (!(at instanceof J.MethodInvocation start) || body == null || !retrieves) {
            return Optional.empty();
        }
        Expression client = start.getSelect();
        if (client == null
                || (!clients.isA(file, client, "RestClient") && !clients.isA(file, client, "WebClient"))) {
            return Optional.empty();
        }
        clients.baseUrl(file, client).ifPresent(base -> url.add(0, base));
        return site(call, answer, url, body);
    }

    private static boolean isStart(J.MethodInvocation step) {
        boolean byMethod = step.getSimpleName().equals("method") && isPost(step.getArguments().get(0));
        return byMethod || step.getSimpleName().equals("post");
    }
}
