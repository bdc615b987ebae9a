package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.FreeName;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A request whose builder is kept in a local variable and grown by other statements. Chat's builder collects messages one by
 * one; the one of Responses takes the whole list, so the messages get a variable of their own.
 *
 * @param input the name for the list of input items; empty if {@code messages(list)} sets all of them
 * @param problem why the request cannot be moved
 */
record GrownRequest(String input, Optional<Problem> problem) {
    private static final String CHAT_BUILDER = RequestStep.OWNER + "$Builder";
    private static final String STRUCTURED_BUILDER = SdkMap.CHAT + "StructuredChatCompletionCreateParams$Builder";

    /** Something that has no certain rewrite, and where. */
    record Problem(J element, String reason) {}

    /** Finds all of them in a file. */
    static Map<String, GrownRequest> in(J.CompilationUnit file) {
        Map<String, Uses> found = new HashMap<>();
        new Declarations().visit(file, found);
        if (found.isEmpty()) {
            return Map.of();
        }
        new UsesOfThem().visit(file, found);
        Map<String, GrownRequest> requests = new HashMap<>();
        found.forEach((key, uses) -> {
            if (!uses.isShared && !uses.isSetAndGrown()) {
                requests.put(key, uses.request(found));
            }
        });
        return requests;
    }

    static boolean isBuilder(@Nullable JavaType type) {
        return JavaTypes.name(type).equals(CHAT_BUILDER) || isStructured(type);
    }

    /** Whether it is the builder of a request whose answer has a class. */
    static boolean isStructured(@Nullable JavaType type) {
        return JavaTypes.name(type).equals(STRUCTURED_BUILDER);
    }

    /** The steps of a builder chain that nothing ends yet, in their order; empty if it is something else. */
    static Optional<List<J.MethodInvocation>> open(@Nullable Expression expression) {
        List<J.MethodInvocation> steps = new ArrayList<>();
        Expression current = expression;
        while (current instanceof J.MethodInvocation call && isBuilder(call.getType())) {
            steps.add(0, call);
            if (call.getSimpleName().equals("builder")) {
                return Optional.of(List.copyOf(steps));
            }
            current = call.getSelect();
        }
        return Optional.empty();
    }

    /** Whether a chain of steps starts with a new builder of that type. */
    static boolean isBegun(Expression chain, String builder) {
        Expression current = chain;
        while (current instanceof J.MethodInvocation call
                && JavaTypes.name(call.getType()).equals(builder)) {
            if (call.getSimpleName().equals("builder")) {
                return true;
            }
            current = call.getSelect();
        }
        return false;
    }

    /** The variable at the root of a chain of steps on a builder. */
    static Optional<J.Identifier> root(Expression call) {
        Expression current = call;
        while (current instanceof J.MethodInvocation step
                && step.getMethodType() != null
                && isBuilder(step.getMethodType().getDeclaringType())) {
            current = step.getSelect();
        }
        return current != call && current instanceof J.Identifier name && isBuilder(name.getType())
                ? Optional.of(name)
                : Optional.empty();
    }

    /** What is known of one variable. */
    private static final class Uses {
        private final String name;
        private final String method;
        private final Set<String> taken;
        private final Set<String> steps = new TreeSet<>();
        private final J declaration;
        /** Whether other code has the builder as well; see {@link OpenBuilder}. */
        private boolean isShared;

        private @Nullable Problem problem;

        Uses(String name, String method, Set<String> taken, J declaration) {
            this.name = name;
            this.method = method;
            this.taken = taken;
            this.declaration = declaration;
        }

        void problem(J element, String reason) {
            problem = problem == null ? new Problem(element, reason) : problem;
        }

        /** Whether a list is set and added to, which is done with what the builder has; see {@link OpenBuilder}. */
        boolean isSetAndGrown() {
            return steps.contains("messages") && addsMessages();
        }

        private boolean addsMessages() {
            return steps.stream().anyMatch(step -> step.startsWith("add") && step.contains("Message"));
        }

        GrownRequest request(Map<String, Uses> all) {
            boolean list = steps.contains("messages");
            if (!list && !addsMessages()) {
                problem(declaration, "no message is added to this request");
            }
            if (steps.containsAll(RequestStep.TEXT_STEPS)) {
                problem(declaration, "`responseFormat` and `verbosity` meet in one `text`");
            }
            if (steps.contains("maxTokens") && steps.contains("maxCompletionTokens")) {
                problem(declaration, "`maxTokens` and `maxCompletionTokens` are both set");
            }
            boolean alone = all.values().stream()
                            .filter(uses -> uses.method.equals(method))
                            .count()
                    == 1;
            return new GrownRequest(list ? "" : free(alone), Optional.ofNullable(problem));
        }

        private String free(boolean alone) {
            if (alone && !taken.contains("input")) {
                return "input";
            }
            return FreeName.of(name + "Input", taken::contains);
        }
    }

    /** Finds the variables. */
    private static final class Declarations extends JavaIsoVisitor<Map<String, Uses>> {
        @Override
        public J.VariableDeclarations visitVariableDeclarations(
                J.VariableDeclarations declarations, Map<String, Uses> found) {
            J.VariableDeclarations.NamedVariable variable =
                    declarations.getVariables().get(0);
            JavaType.Variable type = variable.getVariableType();
            boolean local = getCursor().getParentTreeCursor().getValue() instanceof J.Block
                    && declarations.getVariables().size() == 1;
            if (local && type != null && isBuilder(type.getType()) && type.getOwner() instanceof JavaType.Method) {
                declare(variable, type, found);
            }
            return super.visitVariableDeclarations(declarations, found);
        }

        /** Every name in the method: a new variable must not hide a field that is used there. */
        private Set<String> namesAround() {
            Set<String> names = new TreeSet<>();
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                    names.add(name.getSimpleName());
                    return name;
                }
            }.visit(getCursor().firstEnclosingOrThrow(J.MethodDeclaration.class), 0);
            return names;
        }

        private void declare(
                J.VariableDeclarations.NamedVariable variable, JavaType.Variable type, Map<String, Uses> found) {
            String key = Keys.variable(type);
            String method = key.substring(0, key.indexOf('#'));
            Uses uses = found.computeIfAbsent(
                    key, any -> new Uses(variable.getSimpleName(), method, namesAround(), variable));
            Optional<List<J.MethodInvocation>> chain = open(variable.getInitializer());
            if (chain.isEmpty()) {
                uses.isShared = true;
            }
            chain.ifPresent(steps -> steps.forEach(step -> uses.steps.add(step.getSimpleName())));
        }
    }

    /** Finds what becomes of them. */
    private static final class UsesOfThem extends JavaIsoVisitor<Map<String, Uses>> {
        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Map<String, Uses> found) {
            String key = isBuilder(name.getType()) ? Keys.variable(name) : null;
            Uses uses = key == null ? null : found.get(key);
            if (uses != null) {
                use(name, uses);
            }
            return name;
        }

        private void use(J.Identifier name, Uses uses) {
            Cursor at = getCursor();
            J parent = at.getParentTreeCursor().firstEnclosingOrThrow(J.class);
            if (parent instanceof J.VariableDeclarations.NamedVariable declared && declared.getName() == name) {
                return;
            }
            if (parent instanceof J.MemberReference reference) {
                uses.steps.add(reference.getReference().getSimpleName());
                return;
            }
            if (!(parent instanceof J.MethodInvocation first) || first.getSelect() != name) {
                uses.isShared = true;
                return;
            }
            J inner = name;
            for (Cursor outer = at.getParentTreeCursor();
                    outer.getValue() instanceof J.MethodInvocation step
                            && step.getSelect() == inner
                            && step.getMethodType() != null
                            && isBuilder(step.getMethodType().getDeclaringType());
                    outer = outer.getParentTreeCursor()) {
                uses.steps.add(step.getSimpleName());
                inner = step;
            }
        }
    }
}
