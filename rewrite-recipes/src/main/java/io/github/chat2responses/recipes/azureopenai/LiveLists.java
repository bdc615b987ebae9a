package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Keys;
import io.github.chat2responses.recipes.replace.LaterChanges;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Requests whose list of messages changes after they were made. The old client sends the list as it is when the call is made,
 * the official SDK as it was when the request was built; so such a request is given its list again where it is sent.
 */
final class LiveLists extends LaterChanges {
    /** What a list is asked without a change. */
    private static final Set<String> READS =
            Set.of("size", "isEmpty", "get", "getFirst", "getLast", "forEach", "stream", "contains", "indexOf");

    /** Stands for whatever a method of the project's own classes may change. */
    private static final String ANY = "*";

    private final List<Built> built = new ArrayList<>();
    private final List<Event> changes = new ArrayList<>();
    private final List<Event> replacements = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private int position;

    /**
     * Something that was made from a list.
     *
     * @param key the variable that holds it; empty if it holds the list for good
     * @param list the list; null if some method made it from a list in a field
     * @param tree where it is made
     * @param position the order of places in a method
     * @param direct whether the list can be given again
     */
    private record Built(String key, @Nullable Expression list, J tree, int position, boolean direct) {}

    /** A place where a list, or any list in a field if the key is empty, may change. */
    private record Event(String key, int position, boolean field) {}

    /** A place that uses options; a call, or null if they go elsewhere. */
    private record Use(String key, J tree, J.@Nullable MethodInvocation call, int position, boolean repeated) {}

    static LiveLists in(J.CompilationUnit file) {
        LiveLists lists = new LiveLists();
        lists.visit(file, 0);
        return lists;
    }

    @Override
    protected void start() {
        built.clear();
        changes.clear();
        replacements.clear();
        uses.clear();
        position = 0;
    }

    @Override
    protected void settle() {
        built.forEach(this::settle);
    }

    private void settle(Built one) {
        JavaType.Variable list = variable(one.list());
        List<Event> since = changes.stream()
                .filter(change -> change.position() > one.position() && changes(one, list, change))
                .toList();
        String key = list == null ? "" : Keys.variable(list);
        boolean replaced = replacements.stream()
                        .anyMatch(event -> event.key().equals(key) && event.position() > one.position())
                || built.stream().filter(other -> other.key().equals(one.key())).count() > 1;
        List<Use> later = uses.stream()
                .filter(use -> use.key().equals(one.key()) && use.position() > one.position())
                .filter(use -> !since.isEmpty()
                        && (use.repeated() || since.stream().anyMatch(change -> change.position() < use.position())))
                .toList();
        boolean isForGood = one.key().isEmpty() && !since.isEmpty();
        if (isForGood || (!later.isEmpty() && (replaced || list == null || !one.direct()))) {
            doubt(one.tree());
        }
        for (Use use : later) {
            if (use.call() == null) {
                doubt(use.tree());
            } else if (list != null) {
                give(use.call(), Objects.requireNonNull(one.list()));
            }
        }
    }

    /** Whether a place may change the list that something was made from. */
    private static boolean changes(Built one, JavaType.@Nullable Variable list, Event change) {
        if (list != null) {
            boolean isField = list.getOwner() instanceof JavaType.FullyQualified;
            return change.key().equals(Keys.variable(list))
                    || (isField && change.key().isEmpty());
        }
        if (one.list() == null) {
            return change.field();
        }
        String key = key(one.list());
        return !key.isEmpty()
                && (change.key().equals(key)
                        || change.key().isEmpty()
                        || change.key().equals(ANY));
    }

    /** What a call gives may be the same list every time. */
    private static String key(Expression list) {
        return list instanceof J.MethodInvocation call
                        && call.getMethodType() != null
                        && !Vocabulary.name(call.getMethodType().getDeclaringType())
                                .startsWith("java.")
                ? Keys.method(call.getMethodType())
                : "";
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        J.VariableDeclarations.NamedVariable visited = super.visitVariable(variable, p);
        builds(variable.getVariableType(), variable.getInitializer());
        return visited;
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        J.Assignment visited = super.visitAssignment(assignment, p);
        JavaType.Variable variable = variable(assignment.getVariable());
        builds(variable, assignment.getAssignment());
        if (variable != null && isList(variable.getType())) {
            replacements.add(event(variable));
        }
        return visited;
    }

    /** Options in a variable, made by a constructor with or without setters behind it. */
    private void builds(JavaType.@Nullable Variable variable, @Nullable Expression value) {
        Expression at = value;
        while (at instanceof J.MethodInvocation step && step.getSimpleName().startsWith("set")) {
            at = step.getSelect();
        }
        if (variable != null
                && at instanceof J.NewClass created
                && Vocabulary.name(created.getType()).equals(Vocabulary.OPTIONS)
                && created.getArguments().size() == 1) {
            built.add(new Built(
                    Keys.variable(variable), created.getArguments().get(0).unwrap(), created, ++position, true));
        } else if (variable != null
                && value != null
                && Vocabulary.name(variable.getType()).equals(Vocabulary.OPTIONS)
                && at instanceof J.MethodInvocation call) {
            Optional<Expression> list = call.getArguments().stream()
                    .filter(argument -> isList(argument.getType()))
                    .findFirst();
            built.add(new Built(Keys.variable(variable), list.orElse(null), value, ++position, false));
        }
    }

    private Event event(JavaType.Variable variable) {
        return new Event(Keys.variable(variable), ++position, variable.getOwner() instanceof JavaType.FullyQualified);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        J.NewClass visited = super.visitNewClass(created, p);
        String name = Vocabulary.name(created.getType());
        boolean isOptions = name.equals(Vocabulary.OPTIONS) && !isHeldOrSent();
        if ((isOptions || name.equals(Tools.DEFINITION))
                && created.getArguments().size() == 1) {
            built.add(new Built("", created.getArguments().get(0).unwrap(), created, ++position, false));
        }
        return visited;
    }

    /** Whether the options that are made here, with setters behind them, go to a variable or a call at once. */
    private boolean isHeldOrSent() {
        for (Cursor at = getCursor().getParentTreeCursor(); ; at = at.getParentTreeCursor()) {
            if (!(at.getValue() instanceof J.MethodInvocation step)
                    || !step.getSimpleName().startsWith("set")) {
                return at.getValue() instanceof J.VariableDeclarations.NamedVariable
                        || at.getValue() instanceof J.Assignment
                        || (at.getValue() instanceof J.MethodInvocation call
                                && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.CLIENT));
            }
        }
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        JavaType.Method type = call.getMethodType();
        Expression select = call.getSelect();
        if (type != null && isOnThis(call)) {
            changes.add(new Event("", ++position, false));
        }
        if (type != null && isProjects(type)) {
            changes.add(new Event(ANY, ++position, false));
        }
        if (select instanceof J.MethodInvocation getter
                && getter.getMethodType() != null
                && isList(getter.getType())
                && !READS.contains(call.getSimpleName())) {
            changes.add(new Event(Keys.method(getter.getMethodType()), ++position, false));
        }
        if (call.getSimpleName().equals("setTools")
                && variable(call.getArguments().get(0)) != null) {
            built.add(new Built("", call.getArguments().get(0), call, ++position, false));
        }
        return visited;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        JavaType.Variable variable = identifier.getFieldType();
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        if (variable == null) {
            return identifier;
        }
        if (Vocabulary.name(variable.getType()).equals(Vocabulary.OPTIONS)) {
            boolean sent = parent instanceof J.MethodInvocation call
                    && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.CLIENT);
            boolean passed = parent instanceof J.Return
                    || parent instanceof J.NewClass
                    || (parent instanceof J.MethodInvocation call && call.getSelect() != identifier);
            if (sent || passed) {
                J.MethodInvocation call = sent ? (J.MethodInvocation) parent : null;
                uses.add(new Use(Keys.variable(variable), identifier, call, ++position, isRepeated()));
            }
        } else if (Vocabulary.name(variable.getType()).equals(Tools.FUNCTION)
                ? parent instanceof J.MethodInvocation call && call.getSelect() == identifier
                : isList(variable.getType()) && !isRead(identifier, parent)) {
            changes.add(event(variable));
        }
        return identifier;
    }

    /** Whether a method may be one of the project's own classes. */
    private static boolean isProjects(JavaType.Method method) {
        String owner = Vocabulary.name(method.getDeclaringType());
        return !owner.startsWith("java.") && !owner.startsWith("com.azure.") && !owner.startsWith("org.");
    }

    /** Whether a place may run several times, or later than where it stands. */
    private boolean isRepeated() {
        return getCursor().getPathAsStream().anyMatch(LaterChanges::isRepeated);
    }

    private static boolean isRead(J.Identifier list, J parent) {
        if (parent instanceof J.MethodInvocation call) {
            return (call.getSelect() == list && READS.contains(call.getSimpleName()))
                    || call.getSimpleName().equals("setTools");
        }
        boolean isCopied = parent instanceof J.NewClass created
                && (Vocabulary.name(created.getType()).equals(Vocabulary.OPTIONS)
                        || Vocabulary.name(created.getType()).startsWith("java.util."));
        return isCopied
                || parent instanceof J.ForEachLoop.Control
                || (parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == list)
                || (parent instanceof J.Assignment assignment && assignment.getVariable() == list);
    }

    private static boolean isList(@Nullable JavaType type) {
        return JavaTypes.name(type).startsWith("java.") && Vocabulary.LIBRARY.mentionsOld(type);
    }
}
