package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * Messages that come from elsewhere: by a parameter, or from a list that keeps what was said so far. What may be in such a list
 * is all that is ever put into it, wherever that is.
 */
final class Conversations {
    private static final Set<String> EMPTY = Set.of("createArrayNode", "arrayNode", "createArray", "emptyList");
    private static final Set<String> WRITTEN_OUT = Set.of("of", "asList", "singletonList");
    private static final Set<String> COPIES = Set.of("copyOf", "unmodifiableList", "synchronizedList", "newArrayList");
    private static final Set<String> SAME = Set.of(
            "subList",
            "stream",
            "parallelStream",
            "filter",
            "skip",
            "limit",
            "sorted",
            "distinct",
            "peek",
            "toList",
            "collect",
            "reversed",
            "deepCopy");
    private static final Set<String> MADE = Set.of("map", "mapToObj");
    private static final Set<String> ONE = Set.of("get", "getFirst", "getLast", "getJSONObject", "peekLast");
    /** They make a tree of an object. */
    private static final Set<String> TREES = Set.of("toJsonTree", "valueToTree");

    private static final Set<String> OF_A_MAP = Set.of("get", "computeIfAbsent", "getOrDefault");

    private final Sources sources;
    private final CodeReader reader;
    private final ListUses uses;
    private final PlainMessages plain;
    private final Set<UUID> seen = new HashSet<>();
    private final List<Doc<Where>> found = new ArrayList<>();

    Conversations(Sources sources, CodeReader reader) {
        this.sources = sources;
        this.reader = reader;
        this.uses = new ListUses(sources, this);
        this.plain = new PlainMessages(sources);
    }

    /** All that may be in a list; empty if that is not known. */
    List<Doc<Where>> in(SourceIndex index, Expression list) {
        return list(index, list) ? List.copyOf(found) : List.of();
    }

    /** All that a value may be which goes into a list; empty if that is not known. */
    List<Doc<Where>> of(SourceIndex index, Expression element) {
        return element(index, element) ? List.copyOf(found) : List.of();
    }

    boolean list(SourceIndex index, Expression expression) {
        Expression list = Trees.plain(expression);
        if (!seen.add(list.getId()) || plain.areIn(index, list, found, reader)) {
            return true;
        }
        if (list instanceof J.NewClass creation) {
            return Libraries.isArray(creation)
                    || (creation.getArguments().size() == 1
                            && list(index, creation.getArguments().get(0)));
        }
        if (list instanceof J.Ternary choice) {
            return list(index, choice.getTruePart()) && list(index, choice.getFalsePart());
        }
        if (list instanceof J.MethodInvocation call) {
            return call(index, call);
        }
        return sources.variable(index, list).filter(this::variable).isPresent();
    }

    private boolean call(SourceIndex index, J.MethodInvocation call) {
        String name = call.getSimpleName();
        Optional<Sources.Method> method = sources.method(index, call);
        if (method.isPresent()) {
            List<Expression> results = Results.all(method.get().declaration());
            return !results.isEmpty()
                    && results.stream().allMatch(result -> list(method.get().index(), result));
        }
        if (EMPTY.contains(name)) {
            return true;
        }
        boolean isStatic = call.getSelect() instanceof J.Identifier owner
                && Character.isUpperCase(owner.getSimpleName().charAt(0));
        if (WRITTEN_OUT.contains(name)) {
            return isStatic
                    && call.getArguments().stream().allMatch(each -> each instanceof J.Empty || element(index, each));
        }
        if (isStatic) {
            return (COPIES.contains(name) || name.equals("concat"))
                    && call.getArguments().stream().allMatch(each -> list(index, each));
        }
        if (call.getSelect() == null) {
            return false;
        }
        if (MADE.contains(name)) {
            return call.getArguments().get(0) instanceof J.Lambda lambda && made(index, lambda);
        }
        return SAME.contains(name)
                ? list(index, call.getSelect())
                : OF_A_MAP.contains(name)
                        && sources.variable(index, call.getSelect())
                                .filter(uses::ofMap)
                                .isPresent();
    }

    /** What a function gives for each element. */
    private boolean made(SourceIndex index, J.Lambda lambda) {
        if (lambda.getBody() instanceof Expression result) {
            return element(index, result);
        }
        return lambda.getBody() instanceof J.Block block
                && !block.getStatements().isEmpty()
                && block.getStatements().stream()
                        .filter(J.Return.class::isInstance)
                        .map(J.Return.class::cast)
                        .allMatch(result -> result.getExpression() != null && element(index, result.getExpression()))
                && isPlain(block.getStatements());
    }

    /** Only the last statement returns something. */
    private static boolean isPlain(List<Statement> statements) {
        return statements.get(statements.size() - 1) instanceof J.Return
                && statements.stream()
                        .allMatch(each -> each instanceof J.VariableDeclarations
                                || each instanceof J.MethodInvocation
                                || each instanceof J.Return);
    }

    /** All that a variable may have, and all that is put into it. */
    boolean variable(Sources.Variable list) {
        SourceIndex index = list.index();
        J.VariableDeclarations.NamedVariable variable = list.variable();
        if (!seen.add(variable.getId())) {
            return true;
        }
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        J owner = index.parent(declaration);
        Expression start = variable.getInitializer();
        if (owner instanceof J.MethodDeclaration method && !given(index, method, declaration)) {
            return false;
        }
        boolean isKnown = owner instanceof J.MethodDeclaration || owner instanceof J.Block;
        boolean isStarted = start == null || isNull(start) || list(index, start);
        return isKnown && isStarted && uses.are(list);
    }

    static boolean isNull(Expression start) {
        return start instanceof J.Literal literal && literal.getValue() == null;
    }

    /** What a method is given, wherever it is called. A parameter with an annotation gets its value from elsewhere. */
    private boolean given(SourceIndex index, J.MethodDeclaration method, J.VariableDeclarations parameter) {
        int at = method.getParameters().indexOf(parameter);
        List<Sources.Use> calls = sources.allCalls(index, method);
        return !calls.isEmpty()
                && parameter.getLeadingAnnotations().isEmpty()
                && calls.stream().allMatch(call -> {
                    Expression given = Sources.arguments(call.expression()).get(at);
                    return (isOwn(index, parameter) && written(call.index(), given)) || list(call.index(), given);
                });
    }

    /** Whether a list that a method is given goes into requests only. */
    private boolean isOwn(SourceIndex index, J.VariableDeclarations parameter) {
        return sources.uses(index, parameter.getVariables().get(0)).stream()
                .allMatch(use -> isSent(use) || People.isFor(use.index(), use.expression()));
    }

    private static boolean isSent(Sources.Use use) {
        if (!(use.index().parent(use.expression()) instanceof J.MethodInvocation call)) {
            return false;
        }
        int at = call.getArguments().indexOf(use.expression());
        return at > 0 && call.getArguments().get(at - 1) instanceof J.Literal key && "messages".equals(key.getValue());
    }

    /** Messages that are made for one call can change. */
    private boolean written(SourceIndex index, Expression list) {
        if (!(reader.tried(index, list) instanceof Doc.Arr<Where> array)) {
            return false;
        }
        found.addAll(array.elements());
        return true;
    }

    boolean element(SourceIndex index, Expression expression) {
        Expression element = Trees.plain(expression);
        if (element instanceof J.MethodInvocation call
                && TREES.contains(call.getSimpleName())
                && call.getArguments().size() == 1) {
            return plain.isOne(index, call.getArguments().get(0), found, reader);
        }
        if (!seen.add(element.getId()) || plain.isOne(index, element, found, reader)) {
            return true;
        }
        if (element instanceof J.Ternary choice) {
            return element(index, choice.getTruePart()) && element(index, choice.getFalsePart());
        }
        if (element instanceof J.MethodInvocation call
                && ONE.contains(call.getSimpleName())
                && call.getSelect() != null) {
            return list(index, call.getSelect());
        }
        Optional<Expression> looped = looped(index, element);
        if (looped.isPresent()) {
            return list(index, looped.get());
        }
        Doc<Where> doc = reader.shared(index, element);
        if (!(doc instanceof Doc.Obj<Where> message) || !message.members().containsKey("role")) {
            return false;
        }
        found.add(doc);
        return true;
    }

    /** What a loop goes over, if an element is the variable of one. */
    private Optional<Expression> looped(SourceIndex index, Expression element) {
        return sources.variable(index, element)
                .map(variable -> variable.index().parent(Sources.declaration(variable.index(), variable.variable())))
                .filter(J.ForEachLoop.Control.class::isInstance)
                .map(control -> ((J.ForEachLoop.Control) control).getIterable());
    }
}
