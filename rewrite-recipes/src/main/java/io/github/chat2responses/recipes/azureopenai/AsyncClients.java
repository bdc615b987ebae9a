package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Mender;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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
        if (!Source.named(file).contains(Vocabulary.ASYNC_CLIENT) || !new AsyncClients(ownClasses).alwaysWaits(file)) {
            return file;
        }
        J.CompilationUnit plain = (J.CompilationUnit) new Plain().visitNonNull(file, 0);
        J.CompilationUnit renamed = (J.CompilationUnit) new ChangeType(Vocabulary.ASYNC_CLIENT, Vocabulary.CLIENT, true)
                .getVisitor()
                .visitNonNull(plain, new InMemoryExecutionContext());
        // What is read of an answer is known now, also where the class that was waited with is not.
        return Mender.mended(renamed);
    }

    private boolean alwaysWaits(J.CompilationUnit file) {
        AtomicBoolean waits = new AtomicBoolean(true);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                boolean isClients =
                        call.getSelect() != null && isAsync(call.getSelect().getType());
                J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
                boolean isFine = isClients
                        ? parent instanceof J.MethodInvocation outer && waitsFor(outer, call)
                        : isOwn(call.getMethodType())
                                || call.getArguments().stream().noneMatch(AsyncClients::isAsync);
                waits.compareAndSet(true, isFine);
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                boolean isFine = isOwn(created.getConstructorType())
                        || created.getArguments().stream().noneMatch(AsyncClients::isAsync);
                waits.compareAndSet(true, isFine);
                return super.visitNewClass(created, p);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
                waits.compareAndSet(true, !isAsync(reference.getContaining()));
                return super.visitMemberReference(reference, p);
            }
        }.visit(file, 0);
        return waits.get();
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
