package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.rules.Comparisons;
import io.github.chat2responses.rules.RequestCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Whether a text with a path goes into a request, as far as the code around it tells without knowing the client. */
final class UrlUse {
    private static final Set<String> PASSES =
            Set.of("requireNonNull", "valueOf", "strip", "trim", "toString", "intern");
    private static final int DEEPEST = 6;

    private final Sources sources;
    private final Set<UUID> seen = new HashSet<>();

    /** What the code says. */
    enum Kind {
        /** It is, or becomes, the URL of a request. */
        SENT,
        /** It is kept or handed on. */
        KEPT,
        /** It is a route of a server, or a member of a list of them. */
        ROUTE,
        /** It is only compared or logged. */
        NONE
    }

    UrlUse(Sources sources) {
        this.sources = sources;
    }

    Kind of(SourceIndex index, Expression text) {
        return of(index, text, 0);
    }

    Kind of(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        return uses(index, variable, 0);
    }

    private Kind of(SourceIndex index, J node, int depth) {
        J parent = index.parent(node);
        if (parent == null || depth > DEEPEST) {
            return Kind.KEPT;
        }
        if (parent instanceof J.Binary sum) {
            return sum.getOperator() != J.Binary.Type.Addition
                    ? Kind.NONE
                    : isFirst(sum, node) ? of(index, parent, depth) : sent(of(index, parent, depth));
        }
        if (parent instanceof J.MethodInvocation call) {
            return call(index, call, node, depth);
        }
        if (parent instanceof J.NewClass made) {
            return made.getClazz() != null
                            && RequestCode.isUrl(Types.simple(made.getClazz().toString()))
                    ? Kind.SENT
                    : Kind.KEPT;
        }
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return uses(index, variable, depth);
        }
        if (parent instanceof J.Assignment assignment) {
            return assigned(index, assignment, depth);
        }
        if (parent instanceof J.Annotation annotation) {
            return annotated(index, annotation);
        }
        if (parent instanceof J.NewArray) {
            return index.around(parent, J.Annotation.class) == null ? Kind.ROUTE : of(index, parent, depth);
        }
        boolean isPassed = parent instanceof J.Parentheses || parent instanceof J.Ternary;
        return isPassed ? of(index, parent, depth) : parent instanceof J.Case ? Kind.NONE : Kind.KEPT;
    }

    private static boolean isFirst(J.Binary sum, J node) {
        return sum.getLeft().getId().equals(node.getId());
    }

    /** A path behind something else is most likely a part of a URL. */
    private static Kind sent(Kind whole) {
        return whole == Kind.NONE || whole == Kind.ROUTE ? whole : Kind.SENT;
    }

    private Kind call(SourceIndex index, J.MethodInvocation call, J node, int depth) {
        String name = call.getSimpleName();
        String receiver = call.getSelect() == null ? "" : call.getSelect().toString();
        String type = Types.simple(receiver);
        if (RequestCode.makesCollection(type)) {
            return Kind.ROUTE;
        }
        if (Comparisons.isOne(name) || People.isLog(index, call) || People.isConsoleLine(call)) {
            return Kind.NONE;
        }
        if (PASSES.contains(name)) {
            return of(index, call, depth + 1);
        }
        boolean isReceiver =
                call.getSelect() != null && call.getSelect().getId().equals(node.getId());
        if (RequestCode.joins(name)) {
            return sent(of(index, call, depth + 1));
        }
        return !isReceiver && RequestCode.takesUrl(name, type) ? Kind.SENT : Kind.KEPT;
    }

    private Kind assigned(SourceIndex index, J.Assignment assignment, int depth) {
        J.Annotation annotation = index.around(assignment, J.Annotation.class);
        if (annotation != null) {
            return annotated(index, annotation);
        }
        return sources.variable(index, assignment.getVariable())
                .map(found -> uses(found.index(), found.variable(), depth))
                .orElse(Kind.KEPT);
    }

    /** A variable is a URL of a request where any of its uses is, and nothing of the kind where none may be. */
    private Kind uses(SourceIndex index, J.VariableDeclarations.NamedVariable variable, int depth) {
        if (!seen.add(variable.getId())) {
            return Kind.KEPT;
        }
        List<Kind> kinds = sources.uses(index, variable).stream()
                .filter(use -> !Constants.isWritten(use.index(), use.expression()))
                .map(use -> of(use.index(), use.expression(), depth + 1))
                .toList();
        for (Kind certain : List.of(Kind.SENT, Kind.ROUTE)) {
            if (kinds.contains(certain)) {
                return certain;
            }
        }
        return !kinds.isEmpty() && kinds.stream().allMatch(Kind.NONE::equals) ? Kind.NONE : Kind.KEPT;
    }

    private static Kind annotated(SourceIndex index, J.Annotation annotation) {
        String name = annotation.getSimpleName();
        if (RequestCode.isOfClient(name)) {
            return Kind.SENT;
        }
        J.ClassDeclaration owner = index.around(annotation, J.ClassDeclaration.class);
        if (!RequestCode.isOfServer(name) || owner == null) {
            return Kind.ROUTE;
        }
        if (owner.getLeadingAnnotations().stream().anyMatch(one -> RequestCode.declaresClient(one.getSimpleName()))) {
            return Kind.SENT;
        }
        // The interface of a REST client that a builder makes; a server may have such an interface, too.
        return name.equals("Path") && owner.getKind() == J.ClassDeclaration.Kind.Type.Interface
                ? Kind.KEPT
                : Kind.ROUTE;
    }

    /** What a text that a path is a part of begins with; null if the path itself does. */
    static @Nullable Expression beginning(SourceIndex index, J.Literal literal) {
        Expression whole = whole(index, literal);
        Expression first = whole;
        while (first instanceof J.Binary sum) {
            first = sum.getLeft();
        }
        if (!first.getId().equals(literal.getId())) {
            return first;
        }
        return index.parent(whole) instanceof J.MethodInvocation call && RequestCode.joins(call.getSimpleName())
                ? given(call, literal)
                : null;
    }

    /** The first value of {@code String.format("%s/chat/completions", base)}, and what a text is appended to. */
    private static @Nullable Expression given(J.MethodInvocation call, J.Literal literal) {
        if (call.getSimpleName().equals("append") || call.getSimpleName().equals("concat")) {
            return call.getSelect();
        }
        return call.getArguments().stream()
                .filter(argument -> argument != literal)
                .findFirst()
                .orElse(null);
    }

    /** The sum that a literal is a part of. */
    static Expression whole(SourceIndex index, J.Literal literal) {
        Expression whole = literal;
        while (index.parent(whole) instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            whole = sum;
        }
        return whole;
    }
}
