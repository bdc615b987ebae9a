package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Streams that are read to their end where they are asked for. */
final class Streams {
    private static final String FLOWABLE = "io.reactivex.Flowable";

    private Streams() {}

    /** {@code service.streamChatCompletion(request).doOnError(..).blockingForEach(chunk -> ..)} as a statement. */
    static Optional<J> rewritten(Rewriter site, J.MethodInvocation call, JavaType.Method type) {
        boolean reads = call.getSimpleName().equals("blockingForEach")
                && Vocabulary.name(type.getDeclaringType()).equals(FLOWABLE)
                && site.parent() instanceof J.Block;
        if (!reads) {
            return Optional.empty();
        }
        Expression at = call.getSelect();
        Expression onError = null;
        if (at instanceof J.MethodInvocation step && step.getSimpleName().equals("doOnError")) {
            onError = step.getArguments().get(0);
            at = step.getSelect();
        }
        boolean printsOnly = onError == null || Findings.text(onError).equals("Throwable::printStackTrace");
        if (!(at instanceof J.MethodInvocation asked)
                || !asked.getSimpleName().equals("streamChatCompletion")
                || asked.getSelect() == null
                || !printsOnly) {
            return Optional.empty();
        }
        Optional<Expression> consumer = consumer(site, call.getArguments().get(0));
        if (consumer.isEmpty()) {
            return Optional.empty();
        }
        Statement read = site.page()
                .statement(
                        onError == null ? "eachChunk" : "eachChunkOrPrint",
                        List.of(
                                site.visited(asked.getSelect()),
                                site.visited(asked.getArguments().get(0)),
                                indented(consumer.get(), call)),
                        site.getCursor());
        return Optional.of(read.withPrefix(call.getPrefix()));
    }

    /** A function's lines, which stand one level deeper than the new statement and not where the chain had them. */
    private static Expression indented(Expression consumer, J.MethodInvocation statement) {
        String indent = statement.getPrefix().getIndent();
        String unit = indent.endsWith("\t") ? "\t" : "    ";
        return consumer instanceof J.Lambda lambda && lambda.getBody() instanceof J.Block body
                ? Indent.moved(lambda, body.getEnd().getIndent(), indent + unit)
                : consumer;
    }

    /** What is done with each chunk, as a function that throws nothing that has to be declared. */
    private static Optional<Expression> consumer(Rewriter site, Expression written) {
        if (throwsChecked(written)) {
            site.findings().block(written, "C2R602", "what is done with each chunk may throw a checked exception");
            return Optional.empty();
        }
        if (written instanceof J.Lambda || written instanceof J.MemberReference) {
            return Optional.of(site.visited(written));
        }
        return Optional.empty();
    }

    private static boolean throwsChecked(Expression consumer) {
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
                found[0] |= method == null || method.getThrownExceptions().stream().anyMatch(Streams::isChecked);
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
