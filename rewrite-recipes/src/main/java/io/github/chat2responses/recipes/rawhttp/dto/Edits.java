package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Changes to single expressions, by their ids. */
final class Edits {
    private final Map<UUID, UnaryOperator<J>> changes = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();

    /** Puts other code in the place of an element. */
    void put(J element, UnaryOperator<J> change) {
        changes.put(element.getId(), change);
    }

    /** Takes a statement out of its block. */
    void remove(J statement) {
        removed.add(statement.getId());
    }

    /** The elements that go, or that other code is put in the place of. */
    Set<UUID> places() {
        Set<UUID> all = new HashSet<>(changes.keySet());
        all.addAll(removed);
        return all;
    }

    /** A block without the statements that go; a comment before one of them stays. */
    J.Block without(J.Block block) {
        List<Statement> rest = new ArrayList<>();
        Space pending = null;
        for (Statement statement : block.getStatements()) {
            boolean isRemoved = removed.contains(statement.getId());
            if (isRemoved && pending == null) {
                pending = statement.getPrefix();
            } else if (!isRemoved) {
                rest.add(pending == null ? statement : statement.withPrefix(joined(pending, statement.getPrefix())));
                pending = null;
            }
        }
        return rest.size() == block.getStatements().size() ? block : block.withStatements(rest);
    }

    private static Space joined(Space first, Space second) {
        if (first.getComments().isEmpty()) {
            return second.getComments().isEmpty() ? first : second;
        }
        List<Comment> all = new ArrayList<>(first.getComments());
        all.addAll(second.getComments());
        return first.withComments(all);
    }

    @Nullable
    J applied(Tree tree) {
        UnaryOperator<J> change = changes.get(tree.getId());
        return change == null || !(tree instanceof J element) ? null : change.apply(element);
    }

    /** Gives an accessor another name, {@code getOutput} for {@code getChoices}. */
    void rename(Expression accessor, String property) {
        put(accessor, element -> Calls.accessor(element, property));
    }

    /** Asks for output where a part of the answer was compared with null. */
    void asksForOutput(J.Binary comparison, J base) {
        boolean isNull = comparison.getOperator() == J.Binary.Type.Equal;
        put(comparison, element -> Calls.hasOutput(base, isNull, element.getPrefix()));
    }

    /** Puts an {@code Optional} of the text in the place of a stream's first text. */
    void optional(Expression chain, Kind kind, boolean mayBeNull) {
        J base = kind.way().base();
        String maker = mayBeNull ? "ofNullable" : "of";
        put(chain, element -> base == null ? element : Calls.optional(base, maker, element.getPrefix()));
    }

    /** Puts a call on the answer in the place of a chain that starts at it. */
    void collapse(Expression chain, Kind kind, String method, Kinds kinds) {
        J carrier = kind.way().carrier();
        J base = kind.way().base();
        put(chain, element -> {
            J whole = element;
            J made = carrier instanceof J.MethodInvocation step
                    ? Calls.within(step, method, kinds)
                    : Calls.call(base == null ? whole : base, method);
            return made.withPrefix(whole.getPrefix());
        });
    }
}
