package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.FreeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Functions that read of a chunk what all chunks of an answer repeat: its identifier, time and model. Of the events only the
 * first has them, so such a function is given the answer, too.
 */
final class ChunkFunctions {
    private static final Set<String> REPEATED = Set.of("getId", "getCreated", "getModel");

    /** Steps of a stream that give each chunk to a function. */
    private static final Set<String> GIVING =
            Set.of("doOnNext", "subscribe", "forEach", "blockingForEach", "blockingSubscribe");

    /** Steps that leave out no chunk, so that the first comes by. */
    private static final Set<String> KEEPING = Set.of(
            "doOnNext",
            "doOnError",
            "doOnComplete",
            "doOnSubscribe",
            "doOnTerminate",
            "doFinally",
            "subscribeOn",
            "observeOn");

    private final Deque<Scope> open = new ArrayDeque<>();

    /** A function that is being rewritten. */
    private static final class Scope {
        private final String chunk;
        private final J.Lambda pair;
        private boolean readsAnswer;

        Scope(String chunk, J.Lambda pair) {
            this.chunk = chunk;
            this.pair = pair;
        }

        J.Identifier answer() {
            return name(pair, 0);
        }
    }

    /** A lambda that is given chunks, after all rules went over it. */
    J lambda(Rewriter site, J.Lambda lambda, Supplier<J> visited) {
        String chunk = chunk(lambda);
        if (chunk == null || !isGiven(site.parent(), lambda.getId())) {
            return visited.get();
        }
        Scope scope = entered(site, chunk, lambda);
        J after = visited.get();
        open.pop();
        return scope.readsAnswer && after instanceof J.Lambda moved
                ? reference(site, scope, moved.getBody(), moved)
                : after;
    }

    /** The function that a method of an anonymous class becomes. */
    Expression method(Rewriter site, J.MethodDeclaration method, J.Lambda empty, Supplier<J> body) {
        J.VariableDeclarations parameter =
                (J.VariableDeclarations) method.getParameters().get(0);
        String chunk = parameter.getVariables().get(0).getSimpleName();
        Scope scope = entered(site, chunk, method);
        J after = body.get();
        open.pop();
        return scope.readsAnswer
                ? reference(site, scope, after, empty)
                : renamed(empty, 0, chunk).withBody(after);
    }

    private Scope entered(Rewriter site, String chunk, J function) {
        J.Lambda pair = (J.Lambda) site.snippet("answerAndChunkEach", List.of());
        Set<String> taken = names(function);
        String answer = FreeName.of(name(pair, 0).getSimpleName(), taken::contains);
        Scope scope = new Scope(chunk, renamed(renamed(pair, 0, answer), 1, chunk));
        open.push(scope);
        return scope;
    }

    private static Set<String> names(J function) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                names.add(name.getSimpleName());
                return name;
            }
        }.visit(function, 0);
        return names;
    }

    /** The name of the chunk that a lambda is given. */
    private static @Nullable String chunk(J.Lambda lambda) {
        List<J> parameters = lambda.getParameters().getParameters();
        return parameters.size() == 1
                        && parameters.get(0) instanceof J.VariableDeclarations declared
                        && Vocabulary.name(declared.getVariables().get(0).getType())
                                .equals(Vocabulary.CHUNK)
                ? declared.getVariables().get(0).getSimpleName()
                : null;
    }

    /** Whether all chunks of one answer are given to a function, the first before the others. */
    private static boolean isGiven(J parent, UUID function) {
        if (!(parent instanceof J.MethodInvocation call)
                || !GIVING.contains(call.getSimpleName())
                || !call.getArguments().get(0).getId().equals(function)
                || Streams.throwsChecked(call.getArguments().get(0))) {
            return false;
        }
        Expression at = call.getSelect();
        while (at instanceof J.MethodInvocation step && KEEPING.contains(step.getSimpleName())) {
            at = step.getSelect();
        }
        return at instanceof J.MethodInvocation asked && OldService.isChat(asked);
    }

    /** {@code withAnswer((answer, chunk) -> ..)::accept} */
    private static Expression reference(Rewriter site, Scope scope, J body, J.Lambda old) {
        J.Lambda pair = scope.pair.withArrow(old.getArrow()).withBody(body);
        return site.snippet("withAnswerEach", List.of(pair)).withPrefix(old.getPrefix());
    }

    /** The function itself where one of {@code java.util.function} is wanted, with something done to its lines. */
    static Expression plain(Expression function, UnaryOperator<J.Lambda> lines) {
        if (function instanceof J.Lambda lambda) {
            return lines.apply(lambda);
        }
        return function instanceof J.MemberReference reference
                        && reference.getContaining() instanceof J.MethodInvocation call
                        && call.getSimpleName().startsWith("withAnswer")
                ? call.withArguments(ListUtils.map(call.getArguments(), pair -> lines.apply((J.Lambda) pair)))
                : function;
    }

    /** {@code chunk.getId()} */
    Optional<Expression> repeated(Rewriter site, J.MethodInvocation call, Expression chunk) {
        if (!REPEATED.contains(call.getSimpleName())) {
            return Optional.empty();
        }
        Optional<J.Identifier> answer = answer(chunk);
        if (answer.isEmpty()) {
            site.findings()
                    .block(
                            call.getName(),
                            "C2R602",
                            "an event does not have `" + call.getSimpleName()
                                    + "`, and the answer that it is of is not in sight");
        }
        return answer.flatMap(found -> site.words()
                .read(Vocabulary.RESULT, call.getSimpleName(), Kind.ANSWER)
                .map(snippet -> site.snippet(snippet, List.of(found))));
    }

    /** The text that a chunk is. */
    Optional<Expression> text(Rewriter site, Expression chunk) {
        return answer(chunk).map(found -> site.snippet("chunkText", List.of(found, site.visited(chunk))));
    }

    private Optional<J.Identifier> answer(Expression chunk) {
        Optional<Scope> scope = chunk.unwrap() instanceof J.Identifier name
                ? open.stream()
                        .filter(one -> one.chunk.equals(name.getSimpleName()))
                        .findFirst()
                : Optional.empty();
        scope.ifPresent(one -> one.readsAnswer = true);
        return scope.map(Scope::answer);
    }

    private static J.Identifier name(J.Lambda lambda, int parameter) {
        J.VariableDeclarations declared =
                (J.VariableDeclarations) lambda.getParameters().getParameters().get(parameter);
        return declared.getVariables().get(0).getName();
    }

    /** A lambda with another name for one of its parameters. */
    private static J.Lambda renamed(J.Lambda lambda, int parameter, String name) {
        return lambda.withParameters(lambda.getParameters()
                .withParameters(ListUtils.map(
                        lambda.getParameters().getParameters(),
                        (index, one) -> index == parameter ? renamed((J.VariableDeclarations) one, name) : one)));
    }

    private static J renamed(J.VariableDeclarations declared, String name) {
        return declared.withVariables(ListUtils.map(declared.getVariables(), variable -> {
            JavaType.Variable type = variable.getVariableType();
            return variable.withName(variable.getName().withSimpleName(name))
                    .withVariableType(type == null ? null : type.withName(name));
        }));
    }
}
