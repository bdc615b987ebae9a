package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Keys;
import io.github.chat2responses.recipes.replace.LaterChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Requests whose list of messages changes after they were built. The old client sends the list as it is when the call is
 * made, the official SDK as it was when the request was built; so such a request is given its list again where it is used.
 */
final class LiveLists extends LaterChanges {
    /** What a list is asked without a change. */
    private static final Set<String> READS =
            Set.of("size", "isEmpty", "get", "forEach", "stream", "contains", "indexOf", "messages");

    private final List<Built> built = new ArrayList<>();
    private final List<Event> uses = new ArrayList<>();
    private final List<Event> changes = new ArrayList<>();
    /** Lists that have another name, too, under which they may change. */
    private final Set<String> aliased = new HashSet<>();

    /** Functions, which run later than where they stand. */
    private final Set<UUID> functions = new HashSet<>();

    private int position;

    /** A variable with a request, and its list if that is a variable, too. */
    private record Built(String request, @Nullable Expression list, boolean direct, int position, Set<UUID> loops) {}

    /** A place that uses a request, or may change a list; the key is empty if it may change any. */
    private record Event(String key, J tree, int position, Set<UUID> loops, boolean replaces) {}

    static LiveLists in(J.CompilationUnit file) {
        LiveLists lists = new LiveLists();
        lists.visit(file, 0);
        return lists;
    }

    @Override
    protected void start() {
        built.clear();
        uses.clear();
        changes.clear();
        aliased.clear();
        position = 0;
    }

    @Override
    protected void settle() {
        uses.forEach(this::settle);
    }

    private void settle(Event use) {
        Optional<Built> from = built.stream()
                .filter(one -> one.request().equals(use.key()) && one.position() < use.position())
                .reduce((first, second) -> second);
        Built request = from.orElse(null);
        Expression list = request == null ? null : request.list();
        if (request == null || list == null) {
            return;
        }
        List<Event> since = changes.stream()
                .filter(change ->
                        change.key().equals(key(list)) || (change.key().isEmpty() && isField(list)))
                .filter(change -> isBetween(request, change, use))
                .toList();
        boolean mayDiffer = !since.isEmpty() || aliased.contains(key(list));
        // A function may only name a variable that is given a value once.
        boolean isReplaced = since.stream().anyMatch(Event::replaces)
                || (isLater(request, use)
                        && changes.stream()
                                .anyMatch(change ->
                                        change.replaces() && change.key().equals(key(list))));
        if ((mayDiffer && isReplaced) || (mayDiffer && (!request.direct() || isBuilder(use.tree())))) {
            doubt(use.tree());
        } else if (mayDiffer) {
            give(use.tree(), list);
        }
    }

    private static boolean isBuilder(J tree) {
        return tree instanceof J.Identifier name
                && Vocabulary.name(name.getType()).equals(Vocabulary.BUILDER);
    }

    private boolean isLater(Built request, Event use) {
        return use.loops().stream()
                .anyMatch(loop -> functions.contains(loop) && !request.loops().contains(loop));
    }

    private boolean isBetween(Built request, Event change, Event use) {
        boolean inLoop = change.loops().stream()
                .anyMatch(loop -> use.loops().contains(loop) && !request.loops().contains(loop));
        if (isLater(request, use) && change.position() > request.position()) {
            return true;
        }
        return inLoop || (change.position() > request.position() && change.position() < use.position());
    }

    @Override
    public @Nullable J preVisit(J tree, Integer p) {
        position++;
        return tree;
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        J.VariableDeclarations.NamedVariable visited = super.visitVariable(variable, p);
        if (variable.getVariableType() != null) {
            builds(variable.getVariableType(), variable.getInitializer());
        }
        return visited;
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        J.Assignment visited = super.visitAssignment(assignment, p);
        JavaType.Variable variable = variable(assignment.getVariable());
        if (variable != null) {
            builds(variable, assignment.getAssignment());
            if (isList(variable.getType())) {
                changes.add(event(Keys.variable(variable), assignment, true));
            }
        }
        return visited;
    }

    private void builds(JavaType.Variable variable, @Nullable Expression value) {
        String type = Vocabulary.name(variable.getType());
        if (value == null || !(type.equals(Vocabulary.REQUEST) || type.equals(Vocabulary.BUILDER))) {
            return;
        }
        Expression list = list(value);
        boolean direct = list != null;
        if (list == null && value instanceof J.MethodInvocation call && isOwn(call)) {
            list = call.getArguments().stream()
                    .filter(argument -> isList(argument.getType()) && variable(argument) != null)
                    .findFirst()
                    .orElse(null);
        }
        if (list != null && variable.getOwner() instanceof JavaType.FullyQualified) {
            doubt(value);
        }
        built.add(new Built(Keys.variable(variable), list, direct, ++position, loops()));
    }

    private static boolean isOwn(J.MethodInvocation call) {
        return call.getMethodType() != null
                && !Vocabulary.isOld(call.getMethodType().getDeclaringType());
    }

    /** The variable that a chain of steps takes its messages from. */
    private static @Nullable Expression list(Expression chain) {
        Expression at = chain;
        while (at instanceof J.MethodInvocation step) {
            if (step.getSimpleName().equals("messages") && step.getArguments().size() == 1) {
                Expression argument = step.getArguments().get(0).unwrap();
                return variable(argument) == null ? null : argument;
            }
            at = step.getSelect();
        }
        return null;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        JavaType.Method type = call.getMethodType();
        if (type != null
                && isOnThis(call)
                && !Vocabulary.name(type.getDeclaringType()).startsWith("java.")) {
            changes.add(event("", call, false));
        }
        if (call.getSimpleName().equals("messages")
                && call.getSelect() instanceof J.Identifier builder
                && isBuilder(builder)
                && builder.getFieldType() != null) {
            Expression argument = call.getArguments().get(0).unwrap();
            built.add(new Built(
                    Keys.variable(builder.getFieldType()),
                    variable(argument) == null ? null : argument,
                    true,
                    ++position,
                    loops()));
        }
        return visited;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        JavaType.Variable variable = identifier.getFieldType();
        if (variable == null) {
            return identifier;
        }
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        String type = Vocabulary.name(variable.getType());
        if (type.equals(Vocabulary.REQUEST) && (parent instanceof J.MethodInvocation || parent instanceof J.Return)) {
            uses.add(event(Keys.variable(variable), identifier, false));
        } else if (type.equals(Vocabulary.BUILDER)) {
            uses.add(event(Keys.variable(variable), identifier, false));
        } else if (isList(variable.getType()) && isAlias(identifier, parent)) {
            aliased.add(Keys.variable(variable));
        } else if (isList(variable.getType()) && !isRead(identifier, parent)) {
            changes.add(event(Keys.variable(variable), identifier, false));
        }
        return identifier;
    }

    private static boolean isAlias(J.Identifier list, J parent) {
        return (parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getInitializer() == list)
                || (parent instanceof J.Assignment assignment && assignment.getAssignment() == list);
    }

    private static boolean isRead(J.Identifier list, J parent) {
        if (parent instanceof J.MethodInvocation call) {
            boolean asked = call.getSelect() == list;
            return READS.contains(call.getSimpleName())
                    && (asked || call.getSimpleName().equals("messages"));
        }
        return parent instanceof J.ForEachLoop.Control
                || parent instanceof J.VariableDeclarations.NamedVariable
                || parent instanceof J.Assignment;
    }

    private Event event(String key, J tree, boolean replaces) {
        return new Event(key, tree, ++position, loops(), replaces);
    }

    private Set<UUID> loops() {
        Set<UUID> found = new HashSet<>();
        for (Cursor at = getCursor(); at != null; at = at.getParent()) {
            if (at.getValue() instanceof J tree && isRepeated(tree)) {
                found.add(tree.getId());
                if (isFunction(tree)) {
                    functions.add(tree.getId());
                }
            }
        }
        return found;
    }

    private static boolean isList(@Nullable JavaType type) {
        return Vocabulary.mentions(type, Vocabulary.MESSAGE)
                && !Vocabulary.name(type).equals(Vocabulary.MESSAGE);
    }

    private static boolean isField(Expression list) {
        JavaType.Variable variable = variable(list);
        return variable != null && variable.getOwner() instanceof JavaType.FullyQualified;
    }

    private static String key(Expression list) {
        JavaType.Variable variable = variable(list);
        return variable == null ? "" : Keys.variable(variable);
    }
}
