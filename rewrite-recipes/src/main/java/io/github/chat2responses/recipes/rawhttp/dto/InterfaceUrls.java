package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Where requests of an interface go: by annotations, by configuration, and by the code that makes its client. */
final class InterfaceUrls {
    private final Collection<SourceIndex> files;
    private final Clients clients;
    private final Urls urls;
    private final Configuration configuration;

    InterfaceUrls(Collection<SourceIndex> files, Clients clients, Urls urls, Configuration configuration) {
        this.files = files;
        this.clients = clients;
        this.urls = urls;
        this.configuration = configuration;
    }

    /** The URL of a method; empty if no library makes requests of it that is known. */
    Optional<UrlSource> of(SourceIndex file, J.ClassDeclaration owner, J.MethodDeclaration method) {
        return method.getLeadingAnnotations().stream()
                .flatMap(annotation -> of(file, owner, method, annotation).stream())
                .findFirst();
    }

    private Optional<UrlSource> of(
            SourceIndex file, J.ClassDeclaration owner, J.MethodDeclaration method, J.Annotation annotation) {
        UrlSource path = text(file, annotation, "value", "url", "path");
        return switch (annotation.getSimpleName()) {
            case "PostExchange" -> Optional.of(springBase(file, owner).then(path));
            case "HttpExchange" ->
                isPost(annotation) ? Optional.of(springBase(file, owner).then(path)) : Optional.empty();
            case "PostMapping" -> feign(file, owner, path);
            case "RequestMapping" -> isPost(annotation) ? feign(file, owner, path) : Optional.empty();
            case "RequestLine" ->
                Optional.of(targets(owner)
                        .slash(path.with(line -> line.startsWith("POST ") ? line.substring(5) : "not posted")));
            case "POST" ->
                Annotations.argument(annotation, "value").isPresent()
                        ? Optional.of(retrofitBase().resolved(path))
                        : microProfile(file, owner, method);
            default -> Optional.empty();
        };
    }

    private static boolean isPost(J.Annotation annotation) {
        return Annotations.argument(annotation, "method")
                .filter(method -> method.toString().matches("\"?(\\w+\\.)?POST\"?"))
                .isPresent();
    }

    /** The base of Spring's HTTP interface: its client's base URL, and the path of the whole interface. */
    private UrlSource springBase(SourceIndex file, J.ClassDeclaration owner) {
        UrlSource shared = Annotations.on(owner, "HttpExchange")
                .map(annotation -> text(file, annotation, "value", "url"))
                .orElse(UrlSource.NOTHING);
        if (shared.texts().stream().allMatch(text -> text.startsWith("https://"))) {
            return shared;
        }
        List<SourceIndex> makers = makers(owner);
        return (makers.size() == 1 ? clients.baseUrl(makers.get(0)) : Optional.<Site.Base>empty())
                .map(base -> urls.of(base).then(shared))
                .orElseGet(() -> UrlSource.open("with which base URL the client is made cannot be seen"));
    }

    /** The files of the program that name the interface's class object, to make a client. */
    private List<SourceIndex> makers(J.ClassDeclaration owner) {
        return files.stream()
                .filter(file -> !Stubs.isTest(file))
                .filter(file -> file.named(owner.getSimpleName()).stream()
                        .anyMatch(name -> new Mentions(file).literal(name) != null))
                .toList();
    }

    /** Spring Cloud's Feign; without its annotation the interface is one of a server. */
    private Optional<UrlSource> feign(SourceIndex file, J.ClassDeclaration owner, UrlSource path) {
        return Annotations.on(owner, "FeignClient").map(client -> {
            UrlSource base = Annotations.argument(client, "url").isPresent()
                    ? text(file, client, "url")
                    : UrlSource.open("the client has no URL in code");
            return base.slash(text(file, client, "path")).slash(path);
        });
    }

    /** The URLs that plain Feign makes clients of the interface with. */
    private UrlSource targets(J.ClassDeclaration owner) {
        List<UrlSource> found = new ArrayList<>();
        for (SourceIndex maker : makers(owner)) {
            maker.calls("target").stream()
                    .filter(call -> call.getArguments().size() == 2)
                    .filter(call -> Kinds.literal(call.getArguments().get(0)).equals(Shapes.name(owner.getType())))
                    .forEach(
                            call -> found.add(urls.of(maker, call.getArguments().get(1))));
        }
        return found.stream()
                .reduce(UrlSource::or)
                .orElseGet(() -> UrlSource.open("with which URL the client is made cannot be seen"));
    }

    /** All base URLs that Retrofit's clients are made with: which of them makes one of the interface is hard to see. */
    private UrlSource retrofitBase() {
        return files.stream()
                .filter(file -> !Stubs.isTest(file) && !file.named("Retrofit").isEmpty())
                .flatMap(file -> file.calls("baseUrl").stream()
                        .filter(call -> call.getArguments().size() == 1)
                        .map(call -> urls.of(file, call.getArguments().get(0))))
                .reduce(UrlSource::or)
                .orElseGet(() -> UrlSource.open("with which base URL the client is made cannot be seen"));
    }

    /** MicroProfile's REST client: the configuration wins over the annotation. */
    private Optional<UrlSource> microProfile(SourceIndex file, J.ClassDeclaration owner, J.MethodDeclaration method) {
        return Annotations.on(owner, "RegisterRestClient").map(client -> {
            Stream<UrlSource> written =
                    Annotations.argument(client, "baseUri").stream().map(base -> text(file, client, "baseUri"));
            Stream<UrlSource> configured = keys(owner, client)
                    .map(key -> configuration.values("${" + key + "}"))
                    .filter(values -> !values.settings().isEmpty())
                    .map(InterfaceUrls::source);
            UrlSource base = Stream.concat(written, configured)
                    .reduce(UrlSource::or)
                    .orElseGet(() -> UrlSource.open("no configuration file gives the client a URL"));
            Function<J.Annotation, UrlSource> path = annotation -> text(file, annotation, "value");
            UrlSource shared = Annotations.on(owner, "Path").map(path).orElse(UrlSource.NOTHING);
            UrlSource own = method.getLeadingAnnotations().stream()
                    .filter(annotation -> annotation.getSimpleName().equals("Path"))
                    .findFirst()
                    .map(path)
                    .orElse(UrlSource.NOTHING);
            return base.slash(shared).slash(own);
        });
    }

    private static UrlSource source(Values values) {
        return values.isOpen()
                ? UrlSource.open("the URL of the client is not in the configuration files")
                : UrlSource.configured(values.texts(), Set.of(), values.settings());
    }

    private static Stream<String> keys(J.ClassDeclaration owner, J.Annotation client) {
        Stream<String> names = Stream.concat(
                Annotations.argument(client, "configKey").stream()
                        .map(key -> String.valueOf(key).replace("\"", "")),
                Stream.of(Shapes.name(owner.getType()), owner.getSimpleName()));
        return names.flatMap(name -> Stream.of("url", "uri")
                .flatMap(kind -> Stream.of(
                        name + "/mp-rest/" + kind,
                        "quarkus.rest-client." + name + "." + kind,
                        "quarkus.rest-client.\"" + name + "\"." + kind)));
    }

    /** The text of the first of some arguments that an annotation has, which may name settings. */
    private UrlSource text(SourceIndex file, J.Annotation annotation, String... names) {
        return Stream.of(names)
                .flatMap(name -> Annotations.argument(annotation, name).stream())
                .findFirst()
                .map(expression -> text(file, expression))
                .orElse(UrlSource.NOTHING);
    }

    private UrlSource text(SourceIndex file, Expression expression) {
        boolean isConfigured = expression instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && text.contains("${");
        return isConfigured
                ? urls.configured(String.valueOf(((J.Literal) expression).getValue()), expression)
                        .by(expression.getId(), expression.getId())
                : urls.of(file, expression);
    }
}
