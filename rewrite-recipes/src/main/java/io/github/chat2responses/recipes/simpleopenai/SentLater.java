package io.github.chat2responses.recipes.simpleopenai;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Loop;

/**
 * Whether a list changes between where a request is built with it and where the request is sent. The builder of Chat copies
 * the list, that of Responses keeps it.
 */
final class SentLater extends JavaIsoVisitor<Integer> {
    /** What a list is asked without a change. */
    private static final Set<String> READS =
            Set.of("size", "isEmpty", "get", "getFirst", "getLast", "forEach", "stream", "contains", "indexOf");

    private final String list;
    private final String request;
    private final UUID built;
    private boolean isBuilt;
    private boolean isChanged;
    private boolean mayDiffer;

    private SentLater(String list, String request, UUID built) {
        this.list = list;
        this.request = request;
        this.built = built;
    }

    /**
     * Looks through the method around the chain that builds a request.
     *
     * @param chain where the chain is
     * @param list what it takes its messages from
     */
    static boolean with(Cursor chain, Expression list) {
        J.MethodDeclaration method = chain.firstEnclosing(J.MethodDeclaration.class);
        String name = name(list);
        String request = request(chain.getParentTreeCursor().getValue());
        if (method == null || name == null || request == null) {
            return false;
        }
        SentLater search = new SentLater(name, request, ((J) chain.getValue()).getId());
        search.visit(method, 0);
        return search.mayDiffer;
    }

    private static @Nullable String request(Object parent) {
        return parent instanceof J.VariableDeclarations.NamedVariable variable
                ? variable.getSimpleName()
                : parent instanceof J.Assignment assignment ? name(assignment.getVariable()) : null;
    }

    private static @Nullable String name(Expression expression) {
        return expression instanceof J.Identifier identifier
                ? identifier.getSimpleName()
                : expression instanceof J.FieldAccess access ? access.getSimpleName() : null;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        isBuilt |= call.getId().equals(built);
        return visited;
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        boolean isOfAnother = isBuilt && request.equals(name(assignment.getVariable()));
        J.Assignment visited = super.visitAssignment(assignment, p);
        isBuilt &= !isOfAnother;
        return visited;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        if (isBuilt && identifier.getSimpleName().equals(list)) {
            isChanged |= !(parent instanceof J.ForEachLoop.Control)
                    && !(parent instanceof J.MethodInvocation call
                            && call.getSelect() == identifier
                            && READS.contains(call.getSimpleName()));
        }
        // What a loop does at its end comes before what it does at its beginning the next time.
        boolean isSent = parent instanceof J.MethodInvocation
                && identifier.getSimpleName().equals(request);
        mayDiffer |= isBuilt && isSent && (isChanged || isRepeated());
        return identifier;
    }

    /** Whether a request that was built once is sent in a loop that has to do with its list. */
    private boolean isRepeated() {
        for (Cursor at = getCursor(); at.getValue() != Cursor.ROOT_VALUE; at = at.getParentOrThrow()) {
            if (at.getValue() instanceof Loop loop && !has(loop, built)) {
                SentLater inner = new SentLater(list, "", built);
                inner.isBuilt = true;
                inner.visit(loop.getBody(), 0, at);
                return inner.isChanged;
            }
        }
        return false;
    }

    private static boolean has(J tree, UUID wanted) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public @Nullable J preVisit(J inner, Integer p) {
                found[0] |= inner.getId().equals(wanted);
                return inner;
            }
        }.visit(tree, 0);
        return found[0];
    }
}
