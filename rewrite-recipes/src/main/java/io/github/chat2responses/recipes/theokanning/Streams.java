package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Indent;
import io.github.chat2responses.recipes.source.DeclaredNames;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Streams that are read to their end where they are asked for; others stay what they are, streams of RxJava. */
final class Streams {
    private static final String FLOWABLE = "io.reactivex.Flowable";

    /** What asks for the chunks and gives them to a function. */
    private static final Set<String> READING = Set.of("subscribe", "forEach", "blockingForEach", "blockingSubscribe");

    private Streams() {}

    /** {@code service.streamChatCompletion(request).doOnError(..).blockingForEach(chunk -> ..)} as a statement. */
    static Optional<J> rewritten(Rewriter site, J.MethodInvocation call, JavaType.Method type) {
        if (!Vocabulary.name(type.getDeclaringType()).equals(FLOWABLE)) {
            return Optional.empty();
        }
        return (site.parent() instanceof J.Block ? statement(site, call) : Optional.<J>empty())
                .or(() -> printed(site, call));
    }

    private static Optional<J> statement(Rewriter site, J.MethodInvocation call) {
        if (call.getSimpleName().equals("subscribe")) {
            return subscribed(site, call);
        }
        if (!call.getSimpleName().equals("blockingForEach")
                || throwsChecked(call.getArguments().get(0))) {
            return Optional.empty();
        }
        Expression at = call.getSelect();
        Expression onError = null;
        if (at instanceof J.MethodInvocation step && step.getSimpleName().equals("doOnError")) {
            onError = step.getArguments().get(0);
            at = step.getSelect();
        }
        if (!(at instanceof J.MethodInvocation asked)
                || !asked.getSimpleName().equals("streamChatCompletion")
                || asked.getSelect() == null
                || !(onError == null || isTrace(onError) || isOneCall(onError))) {
            return Optional.empty();
        }
        Optional<Expression> consumer = consumer(site, call.getArguments().get(0));
        if (consumer.isEmpty()) {
            return Optional.empty();
        }
        String what = Texts.isPrinter(call.getArguments().get(0)) ? "eachChunkText" : "eachChunk";
        Statement read = site.page()
                .statement(
                        onError == null ? what : what + "OrPrint",
                        List.of(
                                site.visited(asked.getSelect()),
                                site.visited(asked.getArguments().get(0)),
                                indented(consumer.get(), call)),
                        site.getCursor());
        Statement whole = read.withPrefix(call.getPrefix());
        return Optional.of(onError instanceof J.Lambda lambda ? handled(site, (J.Try) whole, lambda) : whole);
    }

    /** {@code chunks.subscribe(System.out::println)}, for which the chunks become texts. */
    private static Optional<J> printed(Rewriter site, J.MethodInvocation call) {
        Expression chunks = call.getSelect();
        if (chunks == null
                || !READING.contains(call.getSimpleName())
                || !Texts.isPrinter(call.getArguments().get(0))
                || !Vocabulary.mentions(chunks.getType(), Vocabulary.CHUNK)) {
            return Optional.empty();
        }
        return Optional.of(call.withSelect(site.snippet("chunkTexts", List.of(site.visited(chunks)))
                        .withPrefix(chunks.getPrefix()))
                .withArguments(ListUtils.map(
                        call.getArguments(),
                        (index, argument) -> index == 0 ? Texts.printer(site, argument) : site.visited(argument))));
    }

    private static boolean isTrace(Expression onError) {
        return SourceText.of(onError).equals("Throwable::printStackTrace");
    }

    private static boolean isOneCall(Expression onError) {
        return onError instanceof J.Lambda lambda
                && lambda.getParameters().getParameters().get(0) instanceof J.VariableDeclarations
                && lambda.getBody() instanceof J.MethodInvocation
                && !throwsChecked(onError);
    }

    /** {@code service.streamChatCompletion(request).subscribe(chunk -> .., error -> .., () -> ..)} as a statement. */
    private static Optional<J> subscribed(Rewriter site, J.MethodInvocation call) {
        List<Expression> arguments = call.getArguments();
        if (!(call.getSelect() instanceof J.MethodInvocation asked)
                || !asked.getSimpleName().equals("streamChatCompletion")
                || asked.getSelect() == null
                || arguments.size() > 3
                || !(arguments.get(0) instanceof J.Lambda || arguments.get(0) instanceof J.MemberReference)
                || Texts.isPrinter(arguments.get(0))
                || arguments.stream().anyMatch(Streams::throwsChecked)) {
            return Optional.empty();
        }
        Expression onError =
                arguments.size() > 1 ? site.visited(arguments.get(1)) : site.snippet("printedEach", List.of());
        Expression onComplete =
                arguments.size() > 2 ? site.visited(arguments.get(2)) : site.snippet("nothingEach", List.of());
        return Optional.of(site.snippet(
                        "subscribed",
                        List.of(
                                site.visited(asked.getSelect()),
                                site.visited(asked.getArguments().get(0)),
                                shifted(site.visited(arguments.get(0)), call),
                                shifted(onError, call),
                                shifted(onComplete, call)))
                .withPrefix(call.getPrefix()));
    }

    /** A function's lines, which stand in a call of its own now. */
    static Expression shifted(Expression function, Statement statement) {
        return ChunkFunctions.plain(
                function, lambda -> moved(lambda, statement.getPrefix().getIndent()));
    }

    /** The new statement with what the chain did with an error. */
    private static J handled(Rewriter site, J.Try read, J.Lambda onError) {
        J.VariableDeclarations parameter =
                (J.VariableDeclarations) onError.getParameters().getParameters().get(0);
        String name = parameter.getVariables().get(0).getSimpleName();
        Statement call = (Statement) site.visitNonNull(onError.getBody(), 0);
        return read.withCatches(ListUtils.map(read.getCatches(), caught -> named(caught, name, call)));
    }

    private static J.Try.Catch named(J.Try.Catch caught, String name, Statement call) {
        J.VariableDeclarations declared = caught.getParameter().getTree();
        J.VariableDeclarations renamed = declared.withVariables(ListUtils.map(
                declared.getVariables(),
                variable -> variable.withName(variable.getName().withSimpleName(name))));
        J.Block body = caught.getBody();
        J.Throw last = (J.Throw) body.getStatements().get(1);
        List<Statement> statements = List.of(
                call.withPrefix(body.getStatements().get(0).getPrefix()),
                last.withException(((J.Identifier) last.getException()).withSimpleName(name)));
        return caught.withParameter(caught.getParameter().withTree(renamed)).withBody(body.withStatements(statements));
    }

    /** A function's lines, which stand one level deeper than the new statement and not where the chain had them. */
    private static Expression indented(Expression consumer, J.MethodInvocation statement) {
        String indent = statement.getPrefix().getIndent();
        String unit = indent.endsWith("\t") ? "\t" : "    ";
        return ChunkFunctions.plain(consumer, lambda -> moved(lambda, indent + unit));
    }

    private static J.Lambda moved(J.Lambda lambda, String indent) {
        return lambda.getBody() instanceof J.Block body
                ? Indent.moved(lambda, body.getEnd().getIndent(), indent)
                : lambda;
    }

    /** What is done with each chunk, as a function; empty if it is not written here. */
    private static Optional<Expression> consumer(Rewriter site, Expression written) {
        if (Texts.isPrinter(written)) {
            return Optional.of(Texts.printer(site, written));
        }
        if (written instanceof J.Lambda || written instanceof J.MemberReference) {
            return Optional.of(site.visited(written));
        }
        J.MethodDeclaration only = onlyMethod(written);
        J.Block body = only == null ? null : only.getBody();
        if (only == null || body == null || isOwnScope(site, only)) {
            return Optional.empty();
        }
        J.Lambda chunk = (J.Lambda) site.snippet("chunkEach", List.of());
        return Optional.of(site.chunks()
                .method(site, only, chunk, () -> site.visitNonNull(body, 0).withPrefix(Space.SINGLE_SPACE)));
    }

    /** Whether names in a method of an anonymous class mean something else than they would in a lambda. */
    private static boolean isOwnScope(Rewriter site, J.MethodDeclaration only) {
        J.MethodDeclaration around = site.getCursor().firstEnclosing(J.MethodDeclaration.class);
        List<String> names = around == null ? List.of() : DeclaredNames.in(around);
        return DeclaredNames.in(only).stream().anyMatch(name -> Collections.frequency(names, name) > 1)
                || namesItself(only);
    }

    private static boolean namesItself(J.MethodDeclaration method) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                found[0] |= name.getSimpleName().equals("this");
                return name;
            }
        }.visit(method, 0);
        return found[0];
    }

    /** The method of an anonymous class that has no other. */
    private static J.@Nullable MethodDeclaration onlyMethod(Expression written) {
        return written instanceof J.NewClass created
                        && created.getBody() != null
                        && created.getBody().getStatements().size() == 1
                        && created.getBody().getStatements().get(0) instanceof J.MethodDeclaration method
                        && method.getSimpleName().equals("accept")
                ? method
                : null;
    }

    static boolean throwsChecked(Expression consumer) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Try visitTry(J.Try attempt, Integer p) {
                boolean catchesAll = attempt.getCatches().stream()
                        .map(one -> one.getParameter().getTree().getType())
                        .anyMatch(type -> isNamed(type, "java.lang.Exception") || isNamed(type, "java.lang.Throwable"));
                return catchesAll ? attempt : super.visitTry(attempt, p);
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                note(call.getMethodType());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                note(created.getConstructorType());
                return super.visitNewClass(created, p);
            }

            @Override
            public J.Throw visitThrow(J.Throw thrown, Integer p) {
                found[0] |= isChecked(thrown.getException().getType());
                return super.visitThrow(thrown, p);
            }

            private void note(JavaType.@Nullable Method method) {
                found[0] |=
                        method == null || method.getThrownExceptions().stream().anyMatch(Streams::isChecked);
            }
        }.visit(consumer, 0);
        return found[0];
    }

    private static boolean isNamed(@Nullable JavaType type, String name) {
        return Vocabulary.name(type).equals(name);
    }

    private static boolean isChecked(@Nullable JavaType type) {
        return !TypeUtils.isAssignableTo("java.lang.RuntimeException", type)
                && !TypeUtils.isAssignableTo("java.lang.Error", type);
    }
}
