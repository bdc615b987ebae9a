package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Sent;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Target;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Recognises calls whose code writes and reads the JSON itself, with Jackson's mapper or Gson, over the clients of the JDK,
 * OkHttp, Apache and Spring. It goes back from the answer to the request, by variables that have one value.
 */
final class WireSites {
    private static final Set<String> READERS = Set.of("readValue", "fromJson");
    /** Steps from the text of Spring's clients back to the call that asks for it. */
    private static final Set<String> SPRING_STEPS =
            Set.of("getBody", "block", "timeout", "retry", "retryWhen", "onErrorMap", "doOnError");

    private static final Set<String> STATUS =
            Set.of("statusCode", "isSuccessful", "code", "getCode", "getStatusLine", "getStatusCode");

    private final SourceIndex file;
    private final SingleValues values;
    private final WrittenRequests written;
    private final Sites sites;

    /**
     * Makes one.
     *
     * @param file the file
     * @param sites the calls of Spring's clients in it
     */
    WireSites(SourceIndex file, Sites sites) {
        this.file = file;
        this.values = new SingleValues(file);
        this.written = new WrittenRequests(file);
        this.sites = sites;
    }

    /**
     * A request as its builder has it.
     *
     * @param url the URL
     * @param body what is posted
     */
    private record Request(Expression url, Expression body) {}

    /** The call that a class literal is an argument of; empty if it is none that is known. */
    Optional<Site> at(J.FieldAccess literal, AnswerShape answer) {
        if (!(file.parent(literal) instanceof J.MethodInvocation call)
                || !READERS.contains(call.getSimpleName())
                || call.getArguments().size() != 2
                || call.getArguments().get(1) != literal
                || !WrittenRequests.isOfLibrary(file, call)) {
            return Optional.empty();
        }
        Expression text = call.getArguments().get(0);
        return request(text)
                .flatMap(request -> written.by(request.body()).map(writer -> site(call, answer, request, writer)))
                .or(() -> ofSpring(call, answer));
    }

    private Site site(J.MethodInvocation call, AnswerShape answer, Request request, J.MethodInvocation writer) {
        WireTexts texts = new WireTexts(file, values, Set.of(call.getId()), Set.of());
        boolean isAllKnown = texts.isKnown(call.getArguments().get(0)) && texts.isKnown(writer);
        Expression sent = writer.getArguments().get(0).unwrap();
        Wire wire = new Wire(
                WrittenRequests.library(writer),
                WrittenRequests.library(call),
                isAllKnown ? (looksAtStatus(call) ? Reading.CHECKED : Reading.UNCHECKED) : Reading.SHARED);
        return new Site(
                file,
                call,
                answer,
                new Target.Written(Optional.empty(), Optional.of(request.url())),
                new Sent(sent, sent.getType(), Set.of(sent.getId())),
                wire);
    }

    /** One of Spring's clients that gives the text, and throws if there was an HTTP error. */
    private Optional<Site> ofSpring(J.MethodInvocation call, AnswerShape answer) {
        Expression text = call.getArguments().get(0);
        WireTexts texts = new WireTexts(file, values, Set.of(call.getId()), Set.of());
        return call(text)
                .flatMap(this::textLiteral)
                .flatMap(literal -> sites.at(literal, answer))
                .map(site -> site.by(new Wire(
                        site.wire().request(),
                        WrittenRequests.library(call),
                        texts.isKnown(text) ? site.wire().reading().checked() : Reading.SHARED)));
    }

    /** The {@code String.class} that a client was asked with. */
    private Optional<J.FieldAccess> textLiteral(J.MethodInvocation read) {
        Optional<J.FieldAccess> literal = read.getArguments().stream()
                .filter(argument -> Kinds.literal(argument).equals("java.lang.String"))
                .map(J.FieldAccess.class::cast)
                .findFirst();
        if (literal.isPresent() || !SPRING_STEPS.contains(read.getSimpleName())) {
            return literal;
        }
        boolean isEntity = read.getSimpleName().equals("getBody");
        Optional<Expression> before = Optional.ofNullable(read.getSelect());
        return (isEntity ? before.flatMap(values::of) : before)
                .filter(J.MethodInvocation.class::isInstance)
                .flatMap(step -> textLiteral((J.MethodInvocation) step));
    }

    private boolean looksAtStatus(J.MethodInvocation call) {
        J.MethodDeclaration method = file.around(call, J.MethodDeclaration.class);
        return method != null
                && STATUS.stream()
                        .flatMap(name -> file.calls(name).stream())
                        .anyMatch(check -> file.around(check, J.MethodDeclaration.class) == method);
    }

    /** The request that a text is the answer to. */
    private Optional<Request> request(Expression text) {
        return call(text).flatMap(read -> switch (read.getSimpleName()) {
            case "body" ->
                call(read.getSelect())
                        .filter(send -> send.getSimpleName().equals("send"))
                        .flatMap(send -> values.of(send.getArguments().get(0)))
                        .flatMap(this::ofJdk);
            case "string" ->
                call(read.getSelect())
                        .filter(body -> body.getSimpleName().equals("body"))
                        .flatMap(body -> call(body.getSelect()))
                        .filter(execute -> execute.getSimpleName().equals("execute"))
                        .flatMap(execute -> call(execute.getSelect()))
                        .filter(made -> made.getSimpleName().equals("newCall"))
                        .flatMap(made -> values.of(made.getArguments().get(0)))
                        .flatMap(this::ofOkHttp);
            case "toString" ->
                Optional.of(read)
                        .filter(utility -> String.valueOf(utility.getSelect()).endsWith("EntityUtils"))
                        .flatMap(utility -> call(utility.getArguments().get(0)))
                        .filter(entity -> entity.getSimpleName().equals("getEntity"))
                        .flatMap(entity -> call(entity.getSelect()))
                        .filter(execute -> execute.getSimpleName().equals("execute"))
                        .flatMap(execute -> ofApache(execute.getArguments().get(0)));
            default -> Optional.empty();
        });
    }

    private Optional<J.MethodInvocation> call(@Nullable Expression expression) {
        return Optional.ofNullable(expression)
                .flatMap(values::of)
                .filter(J.MethodInvocation.class::isInstance)
                .map(J.MethodInvocation.class::cast);
    }

    private Optional<Request> ofJdk(Expression built) {
        Map<String, List<Expression>> steps = steps(built);
        Optional<Expression> url = first(steps, "uri").or(() -> first(steps, "newBuilder"));
        Optional<Expression> publisher = first(steps, "POST");
        boolean isBuilt = steps.containsKey("build") && steps.containsKey("newBuilder");
        return isBuilt
                ? url.flatMap(to -> publisher
                        .flatMap(this::call)
                        .filter(made -> made.getSimpleName().equals("ofString"))
                        .map(made -> new Request(to, made.getArguments().get(0))))
                : Optional.empty();
    }

    private Optional<Request> ofOkHttp(Expression built) {
        Map<String, List<Expression>> steps = steps(built);
        return first(steps, "url")
                .flatMap(url -> first(steps, "post")
                        .flatMap(this::call)
                        .filter(made -> made.getSimpleName().equals("create"))
                        .flatMap(made -> made.getArguments().stream()
                                .filter(argument -> written.by(argument).isPresent())
                                .findFirst())
                        .map(body -> new Request(url, body)));
    }

    /** A {@code new HttpPost(url)} whose entity is set once. */
    private Optional<Request> ofApache(Expression post) {
        if (!(post.unwrap() instanceof J.Identifier name)) {
            return Optional.empty();
        }
        List<Expression> entities = values.argumentsOf(name, "setEntity");
        return values.of(post)
                .filter(made -> made instanceof J.NewClass creation
                        && String.valueOf(creation.getClazz()).equals("HttpPost"))
                .map(J.NewClass.class::cast)
                .filter(creation -> entities.size() == 1 && creation.getArguments() != null)
                .flatMap(creation -> values.of(entities.get(0))
                        .filter(made -> made instanceof J.NewClass entity
                                && String.valueOf(entity.getClazz()).equals("StringEntity"))
                        .map(made -> new Request(
                                creation.getArguments().get(0),
                                ((J.NewClass) made).getArguments().get(0))));
    }

    /** The steps of a builder by name, with their arguments. */
    private static Map<String, List<Expression>> steps(Expression built) {
        Map<String, List<Expression>> found = new LinkedHashMap<>();
        for (Expression at = built; at instanceof J.MethodInvocation step; at = step.getSelect()) {
            found.put(step.getSimpleName(), step.getArguments());
        }
        return found;
    }

    private static Optional<Expression> first(Map<String, List<Expression>> steps, String name) {
        return Optional.ofNullable(steps.get(name))
                .filter(arguments -> arguments.size() == 1)
                .map(arguments -> arguments.get(0))
                .filter(argument -> !(argument instanceof J.Empty));
    }
}
