package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Streams of chunks that Reactor takes over: {@code Flux.fromStream(chunks)}, the choices of each chunk, and the text of each
 * choice. The texts are taken before Reactor sees them.
 */
final class ReactorRules {
    private static final String FLUX = "reactor.core.publisher.Flux";
    private static final String MONO = "reactor.core.publisher.Mono";
    private static final Set<String> IN_ORDER = Set.of("concatMap", "flatMap", "flatMapSequential");

    private ReactorRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation texts) {
        Optional<J.MethodInvocation> flux = isOf(texts, FLUX) ? source(texts) : Optional.empty();
        if (flux.isEmpty()) {
            return Optional.empty();
        }
        Expression chunks = flux.get().getArguments().get(0);
        site.swallow(texts, List.of(chunks));
        Expression deltas = site.snippet("brokenDeltas", List.of(site.visited(chunks)));
        return Optional.of(flux.get().withArguments(List.of(deltas)).withPrefix(texts.getPrefix()));
    }

    /** The call of {@code Flux.fromStream} below, if nothing but the texts of its chunks comes out above. */
    private static Optional<J.MethodInvocation> source(J.MethodInvocation texts) {
        if (!(texts.getSelect() instanceof J.MethodInvocation before)) {
            return Optional.empty();
        }
        Optional<J.MethodInvocation> direct = fromStream(before);
        if (direct.isPresent()) {
            return direct.filter(flux -> isText(texts, ReadKind.CHUNK));
        }
        return isText(texts, ReadKind.CHUNK_CHOICE)
                        && isChoices(before)
                        && before.getSelect() instanceof J.MethodInvocation start
                ? fromStream(start)
                : Optional.empty();
    }

    private static Optional<J.MethodInvocation> fromStream(J.MethodInvocation call) {
        return isOf(call, FLUX)
                        && call.getSimpleName().equals("fromStream")
                        && ReadChain.isChunkStream(call.getArguments().get(0))
                ? Optional.of(call)
                : Optional.empty();
    }

    /** {@code concatMap(choice -> Mono.justOrEmpty(choice.delta().content()))}. */
    private static boolean isText(J.MethodInvocation call, ReadKind given) {
        return IN_ORDER.contains(call.getSimpleName())
                && wrapped(call, MONO, "justOrEmpty")
                        .flatMap(value ->
                                ReadChain.result(given, call.getArguments().get(0), value))
                        .filter(ReadKind.DELTA_TEXT::equals)
                        .isPresent();
    }

    /** {@code concatMap(chunk -> Flux.fromIterable(chunk.choices()))} and {@code flatMapIterable(Chunk::choices)}. */
    private static boolean isChoices(J.MethodInvocation call) {
        if (call.getSimpleName().equals("flatMapIterable")) {
            return ReadChain.result(ReadKind.CHUNK, call.getArguments().get(0))
                    .filter(ReadKind.CHUNK_CHOICE_LIST::equals)
                    .isPresent();
        }
        return IN_ORDER.contains(call.getSimpleName())
                && wrapped(call, FLUX, "fromIterable")
                        .flatMap(value -> ReadChain.result(
                                ReadKind.CHUNK, call.getArguments().get(0), value))
                        .filter(ReadKind.CHUNK_CHOICE_LIST::equals)
                        .isPresent();
    }

    /** What a call's only function hands to a static method of Reactor. */
    private static Optional<Expression> wrapped(J.MethodInvocation call, String type, String method) {
        return call.getArguments().size() == 1
                        && call.getArguments().get(0) instanceof J.Lambda lambda
                        && lambda.getBody() instanceof J.MethodInvocation body
                        && isOf(body, type)
                        && body.getSimpleName().equals(method)
                        && body.getArguments().size() == 1
                ? Optional.of(body.getArguments().get(0))
                : Optional.empty();
    }

    private static boolean isOf(J.MethodInvocation call, String type) {
        JavaType.Method method = call.getMethodType();
        return method != null && JavaTypes.name(method.getDeclaringType()).equals(type);
    }
}
