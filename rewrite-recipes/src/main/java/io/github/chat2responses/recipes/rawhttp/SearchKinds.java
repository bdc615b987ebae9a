package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The ways in which code searches a text for the content of an answer. */
final class SearchKinds {
    private static final int DEPTH = 6;
    /** The ends of a text: the quote behind it, perhaps with the comma. */
    private static final Set<String> ENDS = Set.of("\"", "\",");

    private static final Set<String> ASKS = Set.of("isEmpty", "isBlank");
    private static final Set<String> MATCHES = Set.of("find", "group");

    private final Sources sources;
    private final Constants constants;
    private final ContentSearch content = new ContentSearch();

    SearchKinds(Sources sources, Constants constants) {
        this.sources = sources;
        this.constants = constants;
    }

    /** The text that a search looks through; null if it is no search, or one that could find something else. */
    @Nullable
    Expression searched(SourceIndex index, J node) {
        if (index.parent(node) instanceof J.MethodInvocation matcher
                && matcher.getSimpleName().equals("matcher")) {
            return isAlike(index, matcher) ? (Expression) node : null;
        }
        if (!(node instanceof J.MethodInvocation search) || search.getSelect() == null) {
            return null;
        }
        boolean isAlike = switch (search.getSimpleName()) {
            case "indexOf" -> isStart(index, search, 0) || isEnd(index, search, 0);
            case "substring" -> isContent(index, search);
            case "contains" -> content.isContainedAlike(text(index, search));
            case "split" -> isSplit(index, search);
            default -> false;
        };
        return isAlike ? search.getSelect() : null;
    }

    /** Whether a use of a text does not depend on what is in it. */
    boolean isNoReader(SourceIndex index, Expression use) {
        J parent = index.parent(use);
        return (parent instanceof J.Binary test
                        && (test.getLeft().toString().strip().equals("null")
                                || test.getRight().toString().strip().equals("null")))
                || (parent instanceof J.MethodInvocation call
                        && call.getSelect() == use
                        && ASKS.contains(call.getSimpleName()));
    }

    private String text(SourceIndex index, J.MethodInvocation search) {
        return constants.of(index, search.getArguments().get(0));
    }

    /** {@code answer.indexOf("content")}, also from somewhere on. */
    private boolean isStart(SourceIndex index, J.MethodInvocation search, int depth) {
        String text = text(index, search);
        return Sources.size(search.getArguments()) == 1
                ? content.isFoundAlike(text)
                : ENDS.contains(text) && comesFrom(index, search.getArguments().get(1), this::isContentStart, depth);
    }

    private boolean isContentStart(J.MethodInvocation search, Context at) {
        boolean isFirst = Sources.size(search.getArguments()) == 1;
        return (!isFirst || text(at.index(), search).contains("content")) && isStart(at.index(), search, at.depth());
    }

    /** {@code answer.indexOf("\"", start)}. */
    private boolean isEnd(SourceIndex index, J.MethodInvocation search, int depth) {
        return Sources.size(search.getArguments()) == 2
                && ENDS.contains(text(index, search))
                && comesFrom(index, search.getArguments().get(1), this::isContentStart, depth);
    }

    /** {@code answer.substring(start, end)}. */
    private boolean isContent(SourceIndex index, J.MethodInvocation cut) {
        return cut.getArguments().size() == 2
                && comesFrom(index, cut.getArguments().get(0), this::isContentStart, 0)
                && comesFrom(
                        index, cut.getArguments().get(1), (search, at) -> isEnd(at.index(), search, at.depth()), 0);
    }

    private record Context(SourceIndex index, int depth) {}

    /** Whether a position is always that of a search, perhaps with something added. */
    private boolean comesFrom(
            SourceIndex index, Expression position, BiPredicate<J.MethodInvocation, Context> search, int depth) {
        Expression plain = Trees.plain(position);
        if (depth > DEPTH) {
            return false;
        }
        if (plain instanceof J.Binary sum
                && (sum.getOperator() == J.Binary.Type.Addition || sum.getOperator() == J.Binary.Type.Subtraction)) {
            return isDistance(sum.getRight()) && comesFrom(index, sum.getLeft(), search, depth + 1);
        }
        if (plain instanceof J.MethodInvocation call) {
            return call.getSimpleName().equals("indexOf") && search.test(call, new Context(index, depth + 1));
        }
        return plain instanceof J.Identifier name
                && index.declaration(name)
                        .filter(variable -> isSearchResult(index, variable, search, depth + 1))
                        .isPresent();
    }

    private boolean isSearchResult(
            SourceIndex index,
            J.VariableDeclarations.NamedVariable variable,
            BiPredicate<J.MethodInvocation, Context> search,
            int depth) {
        return variable.getInitializer() != null
                && comesFrom(index, variable.getInitializer(), search, depth)
                && sources.uses(index, variable).stream()
                        .filter(use -> Constants.isWritten(index, use.expression()))
                        .allMatch(use -> index.parent(use.expression()) instanceof J.AssignmentOperation added
                                && isDistance(added.getAssignment()));
    }

    /** A number, or the length of what was found. */
    private static boolean isDistance(Expression added) {
        Expression plain = Trees.plain(added);
        return plain instanceof J.Literal
                || (plain instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("length"));
    }

    /** {@code answer.split("\"content\": \"")[1].split("\"")[0]}. */
    private boolean isSplit(SourceIndex index, J.MethodInvocation first) {
        J.MethodInvocation second = element(index, first, "1");
        return second != null
                && second.getSimpleName().equals("split")
                && first.getArguments().size() == 1
                && second.getArguments().size() == 1
                && index.parent(second) instanceof J.ArrayAccess end
                && end.getDimension().getIndex().toString().strip().equals("0")
                && content.isSplitAlike(text(index, first), text(index, second));
    }

    /** The call of a method of an element of what a call gives. */
    private static J.@Nullable MethodInvocation element(SourceIndex index, J.MethodInvocation call, String which) {
        return index.parent(call) instanceof J.ArrayAccess access
                        && access.getDimension().getIndex().toString().strip().equals(which)
                        && index.parent(access) instanceof J.MethodInvocation next
                        && next.getSelect() == access
                ? next
                : null;
    }

    /** {@code Pattern.compile("...").matcher(answer)}, with nothing but what is found. */
    private boolean isAlike(SourceIndex index, J.MethodInvocation matcher) {
        Expression pattern = matcher.getSelect();
        if (pattern == null || !isRead(index, matcher)) {
            return false;
        }
        Expression made = Trees.plain(pattern);
        SourceIndex home = index;
        if (!(made instanceof J.MethodInvocation)) {
            Sources.Variable variable = sources.variable(index, made).orElse(null);
            Expression start =
                    variable == null ? null : constants.start(variable).orElse(null);
            if (variable == null || start == null) {
                return false;
            }
            made = Trees.plain(start);
            home = variable.index();
        }
        if (!(made instanceof J.MethodInvocation compile)
                || !compile.getSimpleName().equals("compile")) {
            return false;
        }
        List<Expression> arguments = compile.getArguments();
        boolean isDotAll =
                arguments.size() == 2 && arguments.get(1).toString().strip().matches("(Pattern\\.)?DOTALL");
        return (arguments.size() == 1 || isDotAll)
                && content.isMatchedAlike(constants.of(home, arguments.get(0)), isDotAll ? Pattern.DOTALL : 0);
    }

    private boolean isRead(SourceIndex index, J.MethodInvocation matcher) {
        return index.parent(matcher) instanceof J.VariableDeclarations.NamedVariable variable
                && sources.uses(index, variable).stream()
                        .allMatch(use -> index.parent(use.expression()) instanceof J.MethodInvocation call
                                && call.getSelect() == use.expression()
                                && MATCHES.contains(call.getSimpleName()));
    }
}
