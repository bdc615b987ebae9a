package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.Imports;
import io.github.chat2responses.recipes.source.LineEnds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Makes the changes in one file. */
final class Changes extends JavaVisitor<Integer> {
    private static final String UNIT = "    ";

    private final SourceIndex index;
    private final Helpers helpers;
    private final Map<UUID, List<Edit.Replace>> replaced = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();
    private final Map<UUID, List<Statement>> added = new HashMap<>();
    private final Map<UUID, Edit.Split> split = new HashMap<>();
    private final Map<String, HelperMethod> members = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();

    private Changes(SourceIndex index, Helpers helpers, List<Edit> edits) {
        this.index = index;
        this.helpers = helpers;
        for (Edit edit : edits) {
            if (edit instanceof Edit.Replace one) {
                replaced.computeIfAbsent(one.target(), id -> new ArrayList<>()).add(one);
            } else if (edit instanceof Edit.Remove one) {
                removed.add(one.target());
            } else if (edit instanceof Edit.After one) {
                added.computeIfAbsent(one.target(), id -> new ArrayList<>()).addAll(one.statements());
            } else if (edit instanceof Edit.Split one) {
                split.put(one.target(), one);
            } else if (edit instanceof Edit.Member one) {
                members.put(one.method().id(), one.method());
            } else if (edit instanceof Edit.Names one) {
                names.addAll(one.names());
            }
        }
    }

    /** The changed file; the same one if nothing in it changes. */
    static J.CompilationUnit apply(J.CompilationUnit file, SourceIndex index, Helpers helpers, List<Edit> edits) {
        Changes changes = new Changes(index, helpers, edits);
        helpers.begin(index, changes.members.values());
        J.CompilationUnit changed = (J.CompilationUnit) changes.visitNonNull(file, 0);
        if (changed == file) {
            return file;
        }
        List<String> imports = Stream.concat(
                        changes.members.values().stream()
                                .flatMap(member -> member.imports().stream())
                                .map(J.Import::getTypeName),
                        changes.names.stream())
                .toList();
        return LineEnds.kept(file, Imports.adjusted(file, changed, imports, line -> false));
    }

    @Override
    public @Nullable J visit(@Nullable Tree tree, Integer p) {
        J visited = super.visit(tree, p);
        if (visited == null || tree == null) {
            return visited;
        }
        for (Edit.Replace edit : replaced.getOrDefault(tree.getId(), List.of())) {
            visited = edit.change().apply(visited);
        }
        return visited;
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        J.Block visited = (J.Block) super.visitBlock(block, p);
        List<Statement> statements = new ArrayList<>();
        boolean isChanged = false;
        Space carried = null;
        Space end = visited.getEnd();
        List<Statement> old = new ArrayList<>(visited.getStatements());
        for (int i = 0; i < old.size(); i++) {
            Statement statement = old.get(i);
            Edit.Split parts = split.get(statement.getId());
            boolean isGone = removed.contains(statement.getId());
            if (parts != null) {
                statements.addAll(parts.statements().apply(statement));
            } else if (!isGone) {
                statements.add(carried == null ? statement : commented(statement, carried));
            }
            carried = isGone && !statement.getComments().isEmpty() ? statement.getPrefix() : null;
            List<Statement> after = added.getOrDefault(statement.getId(), List.of());
            isChanged |= isGone || !after.isEmpty() || parts != null;
            boolean isLast = i + 1 == old.size();
            Optional<Trailing> trailing = after.isEmpty() || isGone
                    ? Optional.empty()
                    : Trailing.of(isLast ? end : old.get(i + 1).getPrefix());
            statements.addAll(trailing.map(comment -> comment.before(after)).orElse(after));
            if (trailing.isPresent() && isLast) {
                end = trailing.get().rest();
            } else if (trailing.isPresent()) {
                old.set(i + 1, old.get(i + 1).withPrefix(trailing.get().rest()));
            }
        }
        return isChanged ? visited.withStatements(statements).withEnd(end) : visited;
    }

    /** Comments of a statement that is gone stay, before the next one. */
    private static Statement commented(Statement statement, Space gone) {
        return statement.withPrefix(
                gone.withComments(ListUtils.concatAll(gone.getComments(), statement.getComments())));
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration type, Integer p) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(type, p);
        boolean isOutermost =
                type.getId().equals(index.file().getClasses().get(0).getId());
        if (!isOutermost || members.isEmpty()) {
            return visited;
        }
        List<Statement> statements = new ArrayList<>(visited.getBody().getStatements());
        for (HelperMethod member : members.values()) {
            J.MethodDeclaration method = helpers.member(member, index, indent(type));
            statements.add(method.withPrefix(first(method.getPrefix(), indent(type))));
        }
        return visited.withBody(visited.getBody().withStatements(statements));
    }

    /** An empty line before the method and its comment. */
    private static Space first(Space prefix, String indent) {
        return prefix.withWhitespace("\n\n" + indent);
    }

    private static String indent(J.ClassDeclaration type) {
        return type.getBody().getStatements().stream()
                .map(Statement::getPrefix)
                .filter(prefix -> prefix.getWhitespace().contains("\n"))
                .map(Space::getIndent)
                .findFirst()
                .orElse(UNIT);
    }
}
