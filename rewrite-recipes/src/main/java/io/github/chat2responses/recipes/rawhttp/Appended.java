package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** What a {@code StringBuilder} is made of, if it gets all of it in one go: statement by statement, without a choice or a loop. */
final class Appended {
    private static final Set<String> BUILDERS = Set.of("StringBuilder", "StringBuffer");

    private Appended() {}

    /** The pieces that a builder has when its text is taken, in their order; empty if that depends on anything. */
    static Optional<List<Expression>> before(SourceIndex index, Sources.Variable builder, Expression taken) {
        J.VariableDeclarations.NamedVariable variable = builder.variable();
        J.VariableDeclarations declaration = Sources.declaration(builder.index(), variable);
        if (builder.index() != index
                || !(variable.getInitializer() instanceof J.NewClass creation)
                || creation.getClazz() == null
                || !BUILDERS.contains(Types.simple(creation.getClazz().toString()))
                || !(index.parent(declaration) instanceof J.Block block)) {
            return Optional.empty();
        }
        List<Expression> pieces = new ArrayList<>();
        creation.getArguments().stream().filter(Types::isText).forEach(pieces::add);
        int uses = 0;
        for (Statement statement : block.getStatements()) {
            List<Expression> added = new ArrayList<>();
            if (isAppending(index, statement, variable, added)) {
                pieces.addAll(added);
                uses++;
            }
        }
        Statement end = statementOf(index, block, taken);
        List<Expression> all = index.uses(variable);
        // Whatever else is done with the builder may change it, and so may what comes after its text was taken.
        boolean isAll = uses + 1 == all.size()
                && end != null
                && all.get(all.size() - 1).getId().equals(taken.getId());
        return isAll ? Optional.of(pieces) : Optional.empty();
    }

    private static boolean isAppending(
            SourceIndex index,
            Statement statement,
            J.VariableDeclarations.NamedVariable builder,
            List<Expression> added) {
        J at = statement;
        while (at instanceof J.MethodInvocation call
                && call.getSimpleName().equals("append")
                && call.getArguments().size() == 1
                && call.getSelect() != null) {
            added.add(0, call.getArguments().get(0));
            at = Trees.plain(call.getSelect());
        }
        return at != statement
                && at instanceof J.Identifier name
                && index.declaration(name).filter(builder::equals).isPresent();
    }

    private static @Nullable Statement statementOf(SourceIndex index, J.Block block, Expression taken) {
        J at = taken;
        while (at != null && index.parent(at) != block) {
            at = index.parent(at);
        }
        return at instanceof Statement statement ? statement : null;
    }
}
