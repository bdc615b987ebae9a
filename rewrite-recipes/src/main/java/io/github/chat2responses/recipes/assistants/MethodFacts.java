package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** What the rules have to know of a method before they look at its parts. */
final class MethodFacts {
    private final Set<String> runs = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<RunCall> created = new ArrayList<>();
    private final List<RunCall> streamed = new ArrayList<>();
    /** Variables for the messages of a thread, by their names. */
    private final Map<String, Expression> lists = new HashMap<>();

    private final List<J> order = new ArrayList<>();
    private final Set<String> assigned = new HashSet<>();
    private boolean drainsTools;

    static MethodFacts of(J.@Nullable MethodDeclaration method) {
        MethodFacts facts = new MethodFacts();
        if (method != null) {
            facts.new Look().visit(method, 0);
        }
        return facts;
    }

    private final class Look extends JavaIsoVisitor<Integer> {
        @Override
        public J.VariableDeclarations.NamedVariable visitVariable(
                J.VariableDeclarations.NamedVariable variable, Integer p) {
            names.add(variable.getSimpleName());
            if (BetaApi.name(variable.getType()).equals(BetaApi.RUN)) {
                runs.add(variable.getSimpleName());
            }
            Expression value = variable.getInitializer();
            if (value != null && AnswerRules.isMessages(value)) {
                lists.put(variable.getSimpleName(), value);
            }
            return super.visitVariable(variable, p);
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
            assigned.add(text(assignment.getVariable()).replaceFirst("^this\\.", ""));
            return super.visitAssignment(assignment, p);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            J.MethodInvocation visited = super.visitMethodInvocation(call, p);
            order.add(call);
            Optional<String> endpoint = BetaApi.endpoint(call);
            if (endpoint.filter("runs.create"::equals).isPresent()) {
                RunCall.of(call, target(getCursor())).ifPresent(created::add);
            } else if (endpoint.filter("runs.createStreaming"::equals).isPresent()) {
                RunCall.of(call, target(getCursor())).ifPresent(streamed::add);
            }
            return visited;
        }

        /** The variable that a call's value goes to; empty if it goes elsewhere. */
        private static String target(Cursor cursor) {
            Object parent = cursor.getParentTreeCursor().getValue();
            if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
                return variable.getSimpleName();
            }
            return parent instanceof J.Assignment assignment && assignment.getVariable() instanceof J.Identifier name
                    ? name.getSimpleName()
                    : "";
        }
    }

    /** The creation of the run in a variable, if there is one only. */
    Optional<RunCall> run(String variable) {
        List<RunCall> calls =
                created.stream().filter(run -> run.variable().equals(variable)).toList();
        return calls.size() == 1 ? Optional.of(calls.get(0)) : Optional.empty();
    }

    Optional<RunCall> run(J.MethodInvocation create) {
        return Stream.concat(created.stream(), streamed.stream())
                .filter(run -> run.call().getId().equals(create.getId()))
                .findFirst();
    }

    /** The only run of this method, if it is created before a call. */
    Optional<RunCall> onlyRunBefore(J.MethodInvocation call) {
        if (runs.size() != 1 || created.size() != 1 || !streamed.isEmpty()) {
            return Optional.empty();
        }
        RunCall run = created.get(0);
        return runs.contains(run.variable()) && position(run.call()) < position(call)
                ? Optional.of(run)
                : Optional.empty();
    }

    private int position(J call) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).getId().equals(call.getId())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a variable is declared in this method. */
    boolean declares(String variable) {
        return names.contains(variable);
    }

    /** Whether a variable gets a value after its declaration. */
    boolean assigns(String variable) {
        return assigned.contains(variable);
    }

    /** Notes that a loop hands in outputs of tools until none are wanted. */
    void drainTools() {
        drainsTools = true;
    }

    /** Whether there was such a loop: behind it no response wants tools. */
    boolean drainsTools() {
        return drainsTools;
    }

    /** The value of a variable that holds the messages of a thread. */
    Optional<Expression> messages(String variable) {
        return Optional.ofNullable(lists.get(variable));
    }

    /** A name for a function's parameter that no variable here has. */
    String free(String name) {
        return names.contains(name) ? name + "Item" : name;
    }

    /** An expression as the code writes it, without white space. */
    static String text(J tree) {
        return tree.withPrefix(Space.EMPTY).toString().replaceAll("\\s+", "");
    }
}
