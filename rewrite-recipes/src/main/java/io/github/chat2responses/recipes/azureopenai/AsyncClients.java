package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Mender;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Clients that answer later, in code that waits for every answer where it asks. Such code says the same with the client that
 * answers at once, and the rules go on from there.
 */
final class AsyncClients {
    private static final String CALL = "getChatCompletions";

    private final Set<String> ownClasses;

    private AsyncClients(Set<String> ownClasses) {
        this.ownClasses = ownClasses;
    }

    /** The file with clients that answer at once, if it waits for every answer; else the file as it is. */
    static J.CompilationUnit blocking(J.CompilationUnit file, Set<String> ownClasses) {
        if (!Source.named(file).contains(Vocabulary.ASYNC_CLIENT)
                || doubt(file, ownClasses).isPresent()) {
            return file;
        }
        J.CompilationUnit plain = (J.CompilationUnit) new Plain().visitNonNull(file, 0);
        J.CompilationUnit renamed = (J.CompilationUnit) new ChangeType(Vocabulary.ASYNC_CLIENT, Vocabulary.CLIENT, true)
                .getVisitor()
                .visitNonNull(plain, new InMemoryExecutionContext());
        // What is read of an answer is known now, also where the class that was waited with is not.
        return Mender.mended(renamed);
    }

    /**
     * Why a file cannot do with a client that answers at once.
     *
     * @param place where that shows
     * @param reason what it is
     */
    record Doubt(J place, String reason) {}

    /** Why a file with a client that answers later has to keep it; empty if it waits for every answer. */
    static Optional<Doubt> doubt(J.CompilationUnit file, Set<String> ownClasses) {
        return Source.named(file).contains(Vocabulary.ASYNC_CLIENT)
                ? new AsyncClients(ownClasses).firstDoubt(file)
                : Optional.empty();
    }

    private Optional<Doubt> firstDoubt(J.CompilationUnit file) {
        List<Doubt> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
                reason(call, parent).ifPresent(reason -> found.add(new Doubt(call.getName(), reason)));
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                if (!isOwn(created.getConstructorType()) && handsOn(created.getArguments())) {
                    found.add(new Doubt(
                            created,
                            "the client goes to `" + SourceText.of(created) + "`, and the source of that is not here"));
                }
                return super.visitNewClass(created, p);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
                if (isAsync(reference.getContaining())) {
                    found.add(new Doubt(reference, "a method of the client is handed on"));
                }
                return super.visitMemberReference(reference, p);
            }
        }.visit(file, 0);
        return found.stream().findFirst();
    }

    private Optional<String> reason(J.MethodInvocation call, J parent) {
        String name = call.getSimpleName();
        Expression receiver = call.getSelect();
        if (receiver != null && JavaTypes.name(receiver.getType()).equals(Vocabulary.ASYNC_CLIENT)) {
            boolean isWaitedFor = parent instanceof J.MethodInvocation outer && waitsFor(outer, call);
            String what = name.startsWith(CALL)
                    ? "the answer of `" + name + "` is not waited for by `block()`"
                    : "`" + name + "` is asked of the client, too, which only the old one has";
            return isWaitedFor ? Optional.empty() : Optional.of(what);
        }
        boolean isHeld = receiver != null && isAsync(receiver);
        boolean isGiven = !isOwn(call.getMethodType()) && handsOn(call.getArguments());
        String where = name.equals("withOpenAIAsyncClient")
                ? " of Semantic Kernel, which has no Responses API"
                : ", whose source is not here";
        return isHeld || isGiven ? Optional.of("the client goes to `" + name + "`" + where) : Optional.empty();
    }

    private static boolean handsOn(List<Expression> arguments) {
        return arguments.stream().anyMatch(AsyncClients::isAsync);
    }

    private boolean isOwn(JavaType.@Nullable Method method) {
        return method != null && ownClasses.contains(JavaTypes.name(method.getDeclaringType()));
    }

    private static boolean isAsync(@Nullable JavaType type) {
        return JavaTypes.mentions(type, Vocabulary.ASYNC_CLIENT::equals);
    }

    private static boolean isAsync(Expression expression) {
        return isAsync(expression.getType());
    }

    /** Whether a call on the answer of another one waits for it. */
    private static boolean waitsFor(J.MethodInvocation outer, J.MethodInvocation asked) {
        return outer.getSelect() == asked
                && outer.getSimpleName().equals("block")
                && outer.getArguments().get(0) instanceof J.Empty
                && asked.getSimpleName().equals(CALL)
                && asked.getArguments().size() == 2
                && answer(asked) != null;
    }

    /** The type that is waited for. */
    private static @Nullable JavaType answer(J.MethodInvocation asked) {
        return asked.getType() instanceof JavaType.Parameterized later
                        && later.getTypeParameters().size() == 1
                ? later.getTypeParameters().get(0)
                : null;
    }

    /** Takes the waiting away. */
    private static final class Plain extends JavaVisitor<Integer> {
        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            if (call.getSelect() instanceof J.MethodInvocation asked
                    && asked.getSelect() != null
                    && isAsync(asked.getSelect().getType())
                    && waitsFor(call, asked)) {
                J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(asked, p);
                JavaType.Method type = visited.getMethodType();
                JavaType answer = answer(asked);
                return type == null || answer == null
                        ? call
                        : visited.withMethodType(type.withReturnType(answer)).withPrefix(call.getPrefix());
            }
            boolean builds = call.getSimpleName().equals("buildAsyncClient")
                    && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.BUILDER);
            J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
            return builds ? visited.withName(visited.getName().withSimpleName("buildClient")) : visited;
        }
    }
}
