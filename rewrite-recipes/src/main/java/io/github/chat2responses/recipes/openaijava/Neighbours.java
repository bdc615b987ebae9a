package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** What comes before and behind the statements of a block, and which of them go: one statement may become several. */
final class Neighbours {
    private final Set<UUID> dead = new HashSet<>();
    private final Map<UUID, List<Statement>> ahead = new HashMap<>();
    private final Map<UUID, List<Statement>> behind = new HashMap<>();

    void remove(Statement statement) {
        dead.add(statement.getId());
    }

    void before(J statement, List<Statement> statements) {
        ahead.computeIfAbsent(statement.getId(), any -> new ArrayList<>()).addAll(statements);
    }

    void behind(J statement, List<Statement> statements) {
        behind.put(statement.getId(), statements);
    }

    /** The block with all of it in place. */
    J.Block settle(J.Block block) {
        return block.withStatements(ListUtils.flatMap(block.getStatements(), statement -> {
            if (dead.remove(statement.getId())) {
                return null;
            }
            List<Statement> before = ahead.remove(statement.getId());
            List<Statement> after = behind.remove(statement.getId());
            return before == null && after == null ? statement : around(before, statement, after);
        }));
    }

    /** Comments above a statement stay above all that became of it. */
    private static List<Statement> around(
            @Nullable List<Statement> before, Statement statement, @Nullable List<Statement> after) {
        List<Statement> all = new ArrayList<>();
        if (before != null) {
            all.addAll(before);
            all.set(0, before.get(0).withPrefix(statement.getPrefix()));
        }
        Space line = Space.format("\n" + statement.getPrefix().getIndent());
        all.add(before == null ? statement : statement.withPrefix(line));
        if (after != null) {
            all.addAll(after);
        }
        return all;
    }
}
