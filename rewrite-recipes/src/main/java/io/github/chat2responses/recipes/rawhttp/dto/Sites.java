package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Sent;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Target;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final SingleValues values;

    Sites(SourceIndex file, Clients clients) {
        this.file = file;
        this.clients = clients;
        this.values = new SingleValues(file);
    }

    /** The call that a class literal is an argument of; empty if it is none that is known. */
    Optional<Site> at(J.FieldAccess literal, AnswerShape answer) {
        if (!(file.parent(literal) instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        List<Expression> arguments = call.getArguments();
        int position = arguments.indexOf(literal);
        return switch (call.getSimpleName()) {
            case "postForObject", "postForEntity" ->
                position == 2 && clients.isA(file, call.getSelect(), "RestTemplate")
                        ? site(call, answer, to(arguments.get(0)), arguments.get(1))
                        : Optional.empty();
            case "exchange" ->
                clients.isA(file, call.getSelect(), "RestTemplate")
                        ? exchange(call, answer, position)
                        : Optional.empty();
            case "body", "toEntity", "bodyToMono" ->
                position == 0 && arguments.size() == 1 ? fluent(call, answer) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** With URL, method and entity, or with all of them in one object. */
    private Optional<Site> exchange(J.MethodInvocation call, AnswerShape answer, int position) {
        List<Expression> arguments = call.getArguments();
        if (position == 3 && isPost(arguments.get(1))) {
            return site(call, answer, to(arguments.get(0)), arguments.get(2));
        }
        Expression entity = arguments.get(0).unwrap();
        Expression made = entity instanceof J.Identifier variable
                ? file.declaration(variable)
                        .map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .orElse(null)
                : entity;
        if (position != 1
                || !(made instanceof J.NewClass request)
                || !isWrapper(request.getClazz())
                || request.getArguments() == null
                || request.getArguments().size() < 3) {
            return Optional.empty();
        }
        List<Expression> parts = request.getArguments();
        boolean isPost = parts.stream().anyMatch(this::isPost);
        return isPost ? site(call, answer, to(parts.get(parts.size() - 1)), entity) : Optional.empty();
    }

    private boolean isPost(Expression method) {
        return Stream.concat(Stream.of(method), values.of(method).stream())
                .anyMatch(value -> value.toString().endsWith("POST"));
    }

    private static Target to(Expression url) {
        return new Target.Written(Optional.empty(), Optional.of(url));
    }

    private Optional<Site> site(J.MethodInvocation call, AnswerShape answer, Target target, Expression body) {
        Set<UUID> places = new HashSet<>();
        return body(body, places)
                .map(found -> new WrittenRequests(file)
                        .by(found)
                        .map(writer -> written(
                                new Site(file, call, answer, target, sent(writer, places), Wire.OF_CLIENT), writer))
                        .orElseGet(() -> new Site(
                                file, call, answer, target, new Sent(found, found.getType(), places), Wire.OF_CLIENT)));
    }

    private static Sent sent(J.MethodInvocation writer, Set<UUID> places) {
        Expression object = writer.getArguments().get(0).unwrap();
        Set<UUID> all = new HashSet<>(places);
        all.add(object.getId());
        return new Sent(object, object.getType(), all);
    }

    /** A call that is given the text of the request. */
    private Site written(Site site, J.MethodInvocation writer) {
        boolean isKnown = new WireTexts(file, values, Set.of(), site.sent().places()).isKnown(writer);
        return site.by(
                new Wire(WrittenRequests.library(writer), Json.JACKSON, isKnown ? Reading.BY_CLIENT : Reading.SHARED));
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
            boolean isWrapped = declared.filter(this::isWrapped).isPresent();
            if (isWrapped) {
                return declared.map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .flatMap(value -> body(value, sent));
            }
        }
        if (plain instanceof J.MethodInvocation inserter
                && inserter.getSimpleName().equals("fromValue")) {
            sent.add(inserter.getArguments().get(0).getId());
            return Optional.of(inserter.getArguments().get(0));
        }
        return Optional.of(plain);
    }

    private static boolean isWrapper(@Nullable J type) {
        J plain = type instanceof J.ParameterizedType generic ? generic.getClazz() : type;
        return plain instanceof J.Identifier name && WRAPPERS.contains(name.getSimpleName());
    }

    private boolean isWrapped(J.VariableDeclarations.NamedVariable variable) {
        TypeTree type = file.parent(variable) instanceof J.VariableDeclarations declaration
                ? declaration.getTypeExpression()
                : null;
        return type != null && (isWrapper(type) || isVarOf(type, variable));
    }

    private static boolean isVarOf(TypeTree type, J.VariableDeclarations.NamedVariable variable) {
        return type instanceof J.Identifier name
                && name.getSimpleName().equals("var")
                && variable.getInitializer() instanceof J.NewClass made
                && isWrapper(made.getClazz());
    }

    /** {@code client.post().uri(url).body(request).retrieve().body(Answer.class)}, in any order of the steps between. */
    private Optional<Site> fluent(J.MethodInvocation call, AnswerShape answer) {
        Expression path = null;
        Expression body = null;
        boolean retrieves = false;
        Expression at = call.getSelect();
        while (at instanceof J.MethodInvocation step && !isStart(step)) {
            List<Expression> arguments = step.getArguments();
            if (step.getSimpleName().equals("uri") && arguments.size() == 1 && path == null) {
                path = arguments.get(0);
            } else if (Set.of("body", "bodyValue").contains(step.getSimpleName())
                    && body == null
                    && (arguments.size() == 1 || isPublished(arguments))) {
                body = isPublished(arguments)
                        ? ((J.MethodInvocation) arguments.get(0)).getArguments().get(0)
                        : arguments.get(0);
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
        if (client == null || (!clients.isA(file, client, "RestClient") && !clients.isA(file, client, "WebClient"))) {
            return Optional.empty();
        }
        Target target = new Target.Written(clients.baseUrl(file, client), Optional.ofNullable(path));
        return site(call, answer, target, body);
    }

    /** {@code body(Mono.just(request), Request.class)}. */
    private static boolean isPublished(List<Expression> arguments) {
        return arguments.size() == 2
                && arguments.get(0) instanceof J.MethodInvocation just
                && just.getSimpleName().equals("just")
                && just.getSelect() instanceof J.Identifier publisher
                && publisher.getSimpleName().equals("Mono");
    }

    private boolean isStart(J.MethodInvocation step) {
        boolean byMethod = step.getSimpleName().equals("method")
                && isPost(step.getArguments().get(0));
        return byMethod || step.getSimpleName().equals("post");
    }
}
