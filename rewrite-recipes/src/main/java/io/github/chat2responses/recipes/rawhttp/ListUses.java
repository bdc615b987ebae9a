package io.github.chat2responses.recipes.rawhttp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What is done with a list of messages under all its names: what is put into it counts, and nothing unknown may happen to it. */
final class ListUses {
    private static final Set<String> ADDS = Set.of("add", "addFirst", "addLast", "put", "set", "offer", "push");
    private static final Set<String> READS = Set.of(
            "size",
            "length",
            "isEmpty",
            "clear",
            "remove",
            "removeFirst",
            "removeLast",
            "removeIf",
            "poll",
            "pollFirst",
            "contains",
            "indexOf",
            "toString",
            "equals",
            "hashCode",
            "stream",
            "toPrettyString",
            "deepCopy");
    private static final Set<String> PARTS = Set.of("get", "getFirst", "getLast", "getJSONObject", "peekLast", "peek");
    private static final Set<String> CHANGES = Set.of(
            "put", "putAll", "set", "add", "addProperty", "compute", "merge", "replace", "remove", "putIfAbsent");
    private static final Set<String> MAP_READS =
            Set.of("remove", "containsKey", "clear", "size", "isEmpty", "keySet", "toString");
    private static final Set<String> MAP_GETS = Set.of("get", "computeIfAbsent", "getOrDefault");

    private final Sources sources;
    private final Conversations lists;
    private final Set<UUID> done = new HashSet<>();

    ListUses(Sources sources, Conversations lists) {
        this.sources = sources;
        this.lists = lists;
    }

    /** Whether all uses of a variable are known; what they put in is collected. */
    boolean are(Sources.Variable list) {
        return !done.add(list.variable().getId())
                || sources.uses(list.index(), list.variable()).stream()
                        .allMatch(use -> use(use.index(), use.expression()));
    }

    /** The lists in a map, such as one for each session. */
    boolean ofMap(Sources.Variable map) {
        if (!done.add(map.variable().getId())) {
            return true;
        }
        boolean isHere = map.variable().getInitializer() instanceof J.NewClass creation
                && creation.getArguments().stream().allMatch(J.Empty.class::isInstance);
        return isHere
                && sources.uses(map.index(), map.variable()).stream()
                        .allMatch(use -> mapUse(use.index(), use.expression()));
    }

    private boolean mapUse(SourceIndex index, Expression map) {
        if (!(index.parent(map) instanceof J.MethodInvocation call)
                || call.getSelect() == null
                || !call.getSelect().getId().equals(map.getId())) {
            return false;
        }
        String name = call.getSimpleName();
        List<Expression> arguments = call.getArguments();
        if (name.equals("put") || name.equals("putIfAbsent")) {
            return lists.list(index, arguments.get(1)) && use(index, call);
        }
        if (!MAP_GETS.contains(name)) {
            return MAP_READS.contains(name);
        }
        boolean isStarted = arguments.size() < 2
                || (arguments.get(1) instanceof J.Lambda lambda
                        ? lambda.getBody() instanceof Expression start && lists.list(index, start)
                        : lists.list(index, arguments.get(1)));
        return isStarted && use(index, call);
    }

    private boolean use(SourceIndex index, Expression list) {
        J parent = index.parent(list);
        if (parent instanceof J.MethodInvocation call) {
            boolean isOn = call.getSelect() != null && call.getSelect().getId().equals(list.getId());
            return isOn ? on(index, call) : argument(index, call, list);
        }
        if (parent instanceof J.Parentheses<?> || parent instanceof J.TypeCast) {
            return use(index, (Expression) parent);
        }
        if (parent instanceof J.ControlParentheses<?> && index.parent(parent) instanceof J.TypeCast cast) {
            return use(index, cast);
        }
        if (parent instanceof J.NewClass creation) {
            return constructed(index, creation, list);
        }
        if (parent instanceof J.VariableDeclarations.NamedVariable alias) {
            return lists.variable(new Sources.Variable(index, alias));
        }
        if (parent instanceof J.Assignment assignment) {
            return assigned(index, assignment, list);
        }
        if (parent instanceof J.ForEachLoop.Control loop) {
            return loop.getVariable() instanceof J.VariableDeclarations each
                    && isOnlyRead(index, each.getVariables().get(0));
        }
        if (parent instanceof J.Return) {
            return returned(index, parent);
        }
        return parent instanceof J.Block || parent instanceof J.Binary;
    }

    private boolean on(SourceIndex index, J.MethodInvocation call) {
        String name = call.getSimpleName();
        List<Expression> arguments = call.getArguments();
        if (ADDS.contains(name)) {
            return lists.element(index, arguments.get(arguments.size() - 1));
        }
        if (name.equals("addAll")) {
            return lists.list(index, arguments.get(arguments.size() - 1));
        }
        if (PARTS.contains(name)) {
            return isOnlyRead(index, call);
        }
        return READS.contains(name) || (name.equals("subList") && use(index, call));
    }

    /** A message that is taken out of the list must stay as it is. */
    private boolean isOnlyRead(SourceIndex index, Expression message) {
        J parent = index.parent(message);
        if (parent instanceof J.MethodInvocation call
                && call.getSelect() != null
                && call.getSelect().getId().equals(message.getId())) {
            return !CHANGES.contains(call.getSimpleName());
        }
        if (parent instanceof J.TypeCast || parent instanceof J.Parentheses<?>) {
            return isOnlyRead(index, (Expression) parent);
        }
        if (parent instanceof J.MethodInvocation call
                && sources.method(index, call).isPresent()) {
            return false;
        }
        return !(parent instanceof J.VariableDeclarations.NamedVariable variable) || isOnlyRead(index, variable);
    }

    private boolean isOnlyRead(SourceIndex index, J.VariableDeclarations.NamedVariable message) {
        return index.uses(message).stream().allMatch(use -> isOnlyRead(index, use));
    }

    private boolean argument(SourceIndex index, J.MethodInvocation call, Expression list) {
        Optional<Sources.Method> method = sources.method(index, call);
        int at = call.getArguments().indexOf(list);
        if (method.isPresent()
                && at >= 0
                && method.get().declaration().getParameters().get(at) instanceof J.VariableDeclarations parameter) {
            return are(new Sources.Variable(
                    method.get().index(), parameter.getVariables().get(0)));
        }
        boolean isFilled = call.getSelect() instanceof J.Identifier owner
                && owner.getSimpleName().equals("Collections")
                && call.getSimpleName().equals("addAll");
        return !isFilled;
    }

    /** A copy takes nothing from the list; an object of the project may fill it. */
    private boolean constructed(SourceIndex index, J.NewClass creation, Expression list) {
        Optional<Sources.Method> constructor = new Constructors(sources).of(index, creation);
        int at = creation.getArguments().indexOf(list);
        if (constructor.isPresent()
                && constructor.get().declaration().getParameters().get(at)
                        instanceof J.VariableDeclarations parameter) {
            return are(new Sources.Variable(
                    constructor.get().index(), parameter.getVariables().get(0)));
        }
        String name = creation.getClazz() == null
                ? ""
                : Types.simple(creation.getClazz().toString());
        return sources.classes(name).findAny().isEmpty();
    }

    private boolean assigned(SourceIndex index, J.Assignment assignment, Expression list) {
        if (assignment.getVariable().getId().equals(list.getId())) {
            return Conversations.isNull(assignment.getAssignment()) || lists.list(index, assignment.getAssignment());
        }
        return sources.variable(index, assignment.getVariable())
                .filter(lists::variable)
                .isPresent();
    }

    /** Those who get the list may put something in, too. */
    private boolean returned(SourceIndex index, J result) {
        J.MethodDeclaration method = index.around(result, J.MethodDeclaration.class);
        J.Lambda lambda = index.around(result, J.Lambda.class);
        boolean isOfLambda = lambda != null && index.around(lambda, J.MethodDeclaration.class) == method;
        return method != null
                && (isOfLambda
                        || sources.calls(index, method).stream()
                                .allMatch(call -> use(call.index(), call.expression())));
    }
}
