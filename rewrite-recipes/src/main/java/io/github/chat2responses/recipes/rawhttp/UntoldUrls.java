package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.rawhttp.HostHints.Owner;
import io.github.chat2responses.recipes.rawhttp.UrlUse.Kind;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.RequestCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Says of a text in Java code whether a request goes to OpenAI with it, without following the request. */
final class UntoldUrls {
    private final Sources sources;
    private final Constants constants;
    private final Configuration configuration;
    private final HostHints hints;

    /** A text that reaches an endpoint, and whose server it is on. */
    record Reached(Endpoint endpoint, Owner owner) {}

    UntoldUrls(Sources sources, Constants constants, Configuration configuration, HostHints hints) {
        this.sources = sources;
        this.constants = constants;
        this.configuration = configuration;
        this.hints = hints;
    }

    /** What a literal reaches; empty if it is no part of a URL of these endpoints, or of another vendor's. */
    Optional<Reached> of(SourceIndex index, J.Literal literal) {
        if (!namesPath(literal)) {
            return Optional.empty();
        }
        Set<String> texts = texts(index, literal);
        Optional<Endpoint> endpoint = endpoint(texts);
        boolean isRest = endpoint.isEmpty() && texts.stream().anyMatch(Endpoint::isRest);
        // Without a slash it is a word like any other.
        boolean isWord = isRest && texts.stream().noneMatch(text -> text.startsWith("/"));
        if (endpoint.isEmpty() && !isRest) {
            return Optional.empty();
        }
        // What a framework fills with a URL of Chat is followed from the variable on.
        boolean isDefault = isInjected(index, literal);
        if (isDefault && !endpoint.equals(Optional.of(Endpoint.LEGACY))) {
            return Optional.empty();
        }
        Kind use = isDefault ? Kind.KEPT : new UrlUse(sources).of(index, literal);
        return owner(index, use, texts, UrlUse.beginning(index, literal))
                .filter(owner -> !isRest || (owner == Owner.OPENAI && !(isWord && use != Kind.SENT)))
                .map(owner -> new Reached(endpoint.orElse(Endpoint.LEGACY), owner));
    }

    /** Of a URL that is put together, the part with the path counts; a base alone reaches nothing. */
    private static boolean namesPath(J.Literal literal) {
        String text = String.valueOf(literal.getValue());
        return text.contains("completions") || text.contains("${");
    }

    private static boolean isInjected(SourceIndex index, J.Literal literal) {
        J.Annotation annotation = index.around(literal, J.Annotation.class);
        return annotation != null && Injected.text(annotation).isPresent();
    }

    /** What a variable reaches that a framework fills with some texts. */
    Optional<Reached> of(SourceIndex index, J.VariableDeclarations.NamedVariable variable, Set<String> texts) {
        Kind use = new UrlUse(sources).of(index, variable);
        return endpoint(texts)
                .flatMap(endpoint -> owner(index, use, texts, null).map(owner -> new Reached(endpoint, owner)));
    }

    private static Optional<Endpoint> endpoint(Set<String> texts) {
        return texts.stream().flatMap(text -> Endpoint.of(text).stream()).findFirst();
    }

    /** What the whole text may be that a literal is a part of. */
    private Set<String> texts(SourceIndex index, J.Literal literal) {
        String own = String.valueOf(literal.getValue());
        if (index.around(literal, J.Annotation.class) != null) {
            return configuration.values(own).texts();
        }
        String segments = segments(index, literal);
        return Set.of(segments.isEmpty() ? constants.of(index, UrlUse.whole(index, literal)) : segments);
    }

    /** {@code chat/completions} of {@code addPathSegment("chat").addPathSegment("completions")}; empty if it is no such call. */
    private static String segments(SourceIndex index, J.Literal literal) {
        if (!(index.parent(literal) instanceof J.MethodInvocation last)
                || !RequestCode.addsSegment(last.getSimpleName())) {
            return "";
        }
        Deque<String> segments = new ArrayDeque<>();
        Expression at = last;
        while (at instanceof J.MethodInvocation call && RequestCode.addsSegment(call.getSimpleName())) {
            segments.push(call.getArguments().stream()
                    .map(argument ->
                            argument instanceof J.Literal text ? String.valueOf(text.getValue()) : Constants.UNKNOWN)
                    .collect(Collectors.joining("/")));
            at = call.getSelect();
        }
        return String.join("/", segments);
    }

    /** Whose server a request goes to; empty if it is another vendor's, or there is none. */
    private Optional<Owner> owner(SourceIndex index, Kind use, Set<String> texts, @Nullable Expression beginning) {
        boolean isTest = Imitations.isTest(index.path());
        if (use == Kind.NONE || use == Kind.ROUTE || (isTest && use != Kind.SENT)) {
            return Optional.empty();
        }
        Optional<Owner> named = named(texts);
        if (named.isPresent()) {
            return named.filter(owner -> owner != Owner.OTHER);
        }
        if (isTest) {
            return Optional.empty();
        }
        Owner owner = hints.of(index, beginning);
        if (use == Kind.SENT) {
            return Optional.of(owner).filter(one -> one != Owner.OTHER);
        }
        boolean isOurs = owner == Owner.OPENAI || (owner == Owner.UNKNOWN && hints.isOnlyOpenAi());
        return isOurs ? Optional.of(Owner.OPENAI) : Optional.empty();
    }

    private static Optional<Owner> named(Set<String> texts) {
        return HostHints.owner(texts.stream()
                .flatMap(text -> ApiHost.of(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiHost.class))));
    }
}
