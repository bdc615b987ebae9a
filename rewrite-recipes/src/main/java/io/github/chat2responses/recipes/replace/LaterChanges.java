package io.github.chat2responses.recipes.replace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * Requests whose list of messages changes after they were made, method by method. The old clients send the list as it is when
 * the call is made, the official SDK as it was when the request was built; so such a request is given its list again.
 */
public abstract class LaterChanges extends JavaIsoVisitor<Integer> {
    private final Map<UUID, Expression> again = new HashMap<>();
    private final Map<UUID, J> doubts = new HashMap<>();

    /** Made by the rules of a library. */
    protected LaterChanges() {}

    /**
     * The list that a request needs again.
     *
     * @param place where the request is used
     * @return the list; empty if it is as it was
     */
    public final Optional<Expression> again(J place) {
        return Optional.ofNullable(again.get(place.getId()));
    }

    /**
     * The places where a request has another list than it was made from, which cannot be given again.
     *
     * @return the places
     */
    public final List<J> doubts() {
        return List.copyOf(doubts.values());
    }

    /**
     * Notes that a request needs its list again.
     *
     * @param place where the request is used
     * @param list the list
     */
    protected final void give(J place, Expression list) {
        again.put(place.getId(), list);
    }

    /**
     * Notes that a request may have another list than it was made from.
     *
     * @param place what it is about
     */
    protected final void doubt(J place) {
        doubts.put(place.getId(), place);
    }

    /** Forgets what was seen in the method before. */
    protected abstract void start();

    /** Tells what was seen in a method, after its last line. */
    protected abstract void settle();

    @Override
    public final J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        if (getCursor().getParentOrThrow().firstEnclosing(J.MethodDeclaration.class) != null) {
            return super.visitMethodDeclaration(method, p);
        }
        start();
        J.MethodDeclaration visited = super.visitMethodDeclaration(method, p);
        settle();
        return visited;
    }

    /** What documentation names is not used. */
    @Override
    public final Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    /**
     * Whether a call is one of the same object, whose fields it may change.
     *
     * @param call the call
     * @return whether it is
     */
    protected static boolean isOnThis(J.MethodInvocation call) {
        return call.getSelect() == null
                || (call.getSelect() instanceof J.Identifier name
                        && name.getSimpleName().equals("this"));
    }

    /**
     * The variable that an expression names.
     *
     * @param expression the expression
     * @return the variable; null if it is something else
     */
    protected static JavaType.@Nullable Variable variable(@Nullable Expression expression) {
        return expression instanceof J.Identifier name
                ? name.getFieldType()
                : expression instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
    }

    /**
     * Whether code in a tree may run several times, or later than where it stands.
     *
     * @param tree a loop or a function, or something else
     * @return whether it may
     */
    protected static boolean isRepeated(Object tree) {
        return tree instanceof J.WhileLoop
                || tree instanceof J.DoWhileLoop
                || tree instanceof J.ForLoop
                || tree instanceof J.ForEachLoop
                || isFunction(tree);
    }

    /**
     * Whether code in a tree may run later than where it stands.
     *
     * @param tree a function, or something else
     * @return whether it may
     */
    protected static boolean isFunction(Object tree) {
        return tree instanceof J.Lambda || (tree instanceof J.NewClass created && created.getBody() != null);
    }
}
