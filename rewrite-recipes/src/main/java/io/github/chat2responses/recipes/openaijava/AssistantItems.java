package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.FreeName;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Loop;

/**
 * An assistant message with tool calls whose builder is kept in a local variable. Responses has no such message: the text and
 * each call are items of their own, so the variable becomes a list of items.
 *
 * @param list the name of the list
 */
record AssistantItems(String list) {
    private static final String BUILDER = SdkMap.CHAT + "ChatCompletionAssistantMessageParam$Builder";
    private static final String OLD_ENDING = "Builder";

    /** Finds all of them in a file, by the keys of the variables. */
    static Map<String, AssistantItems> in(J.CompilationUnit file) {
        Map<String, Uses> found = new HashMap<>();
        new Declarations().visit(file, found);
        if (found.isEmpty()) {
            return Map.of();
        }
        new UsesOfThem().visit(file, found);
        Map<String, AssistantItems> lists = new HashMap<>();
        found.forEach((key, uses) -> {
            if (uses.isCertain()) {
                lists.put(key, new AssistantItems(uses.list()));
            }
        });
        return lists;
    }

    static Optional<String> key(J.VariableDeclarations declaration) {
        JavaType.Variable type = declaration.getVariables().get(0).getVariableType();
        return type != null && isBuilder(type.getType()) ? Optional.of(Keys.variable(type)) : Optional.empty();
    }

    /** The variable at the root of a chain of steps on such a builder. */
    static Optional<J.Identifier> root(J.MethodInvocation call) {
        Expression current = call;
        while (current instanceof J.MethodInvocation step && isStep(step)) {
            current = step.getSelect();
        }
        return current != call && current instanceof J.Identifier name && isBuilder(name.getType())
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isBuilder(@Nullable JavaType type) {
        return JavaTypes.name(type).equals(BUILDER);
    }

    private static boolean isStep(J.MethodInvocation call) {
        return call.getMethodType() != null
                && isBuilder(call.getMethodType().getDeclaringType())
                && call.getSelect() != null;
    }

    /** The steps of a chain on such a builder, in their order. */
    static List<J.MethodInvocation> steps(@Nullable Expression last) {
        List<J.MethodInvocation> steps = new ArrayList<>();
        Expression current = last;
        while (current instanceof J.MethodInvocation step && isStep(step)) {
            steps.add(0, step);
            current = step.getSelect();
        }
        return steps;
    }

    /** What is known of one variable. */
    private static final class Uses {
        private final String name;
        private final Set<String> taken;
        private final J block;
        private final List<String> steps = new ArrayList<>();
        private int built;
        private boolean doubtful;

        Uses(String name, Set<String> taken, J block) {
            this.name = name;
            this.taken = taken;
            this.block = block;
        }

        /** A text is one, and comes first, as in Chat's message; a list of calls would replace those before it. */
        boolean isCertain() {
            long texts = steps.stream().filter("content"::equals).count();
            boolean textFirst = texts == 0 || (texts == 1 && steps.get(0).equals("content"));
            boolean lists = steps.contains("toolCalls");
            boolean calls = steps.contains("addToolCall");
            return !doubtful && built == 1 && textFirst && lists != calls;
        }

        void steps(List<J.MethodInvocation> more, boolean repeated) {
            for (J.MethodInvocation step : more) {
                steps.add(step.getSimpleName());
                doubtful |= !AssistantCalls.isCertain(step);
                doubtful |= repeated && !step.getSimpleName().equals("addToolCall");
            }
        }

        /** A name that says builder would be wrong for a list. */
        String list() {
            if (!name.endsWith(OLD_ENDING) && !name.equals("builder")) {
                return name;
            }
            String stem = name.equals("builder") ? "assistant" : name.substring(0, name.length() - OLD_ENDING.length());
            return FreeName.of(stem + "Items", taken::contains);
        }
    }

    /** Finds the variables. */
    private static final class Declarations extends JavaIsoVisitor<Map<String, Uses>> {
        @Override
        public J.VariableDeclarations visitVariableDeclarations(
                J.VariableDeclarations declarations, Map<String, Uses> found) {
            J.VariableDeclarations.NamedVariable variable =
                    declarations.getVariables().get(0);
            Expression start = variable.getInitializer();
            boolean starts = start instanceof J.MethodInvocation call
                    && isBuilder(call.getType())
                    && GrownRequest.isBegun(call, BUILDER);
            J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
            if (starts
                    && parent instanceof J.Block
                    && declarations.getVariables().size() == 1) {
                key(declarations).ifPresent(key -> {
                    Uses uses = new Uses(variable.getSimpleName(), FileScope.variables(getCursor()), parent);
                    uses.steps(steps(start), false);
                    found.put(key, uses);
                });
            }
            return super.visitVariableDeclarations(declarations, found);
        }
    }

    /** Finds what becomes of them. */
    private static final class UsesOfThem extends JavaIsoVisitor<Map<String, Uses>> {
        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Map<String, Uses> found) {
            String key = isBuilder(name.getType()) ? Keys.variable(name) : null;
            Uses uses = key == null ? null : found.get(key);
            J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
            boolean declares =
                    parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == name;
            if (uses != null && !declares) {
                use(name, uses);
            }
            return name;
        }

        private void use(J.Identifier name, Uses uses) {
            Cursor at = getCursor();
            J inner = name;
            List<J.MethodInvocation> chain = new ArrayList<>();
            for (at = at.getParentTreeCursor();
                    at.getValue() instanceof J.MethodInvocation step && step.getSelect() == inner && isStep(step);
                    at = at.getParentTreeCursor()) {
                chain.add(step);
                inner = step;
            }
            boolean builds = chain.size() == 1 && chain.get(0).getSimpleName().equals("build");
            if (builds && isAdded(at, inner)) {
                uses.built++;
            } else if (!builds && !chain.isEmpty() && isStatement(at, chain.size())) {
                uses.steps(chain, isRepeated(at, uses.block));
            } else {
                uses.doubtful = true;
            }
        }

        /** {@code request.addMessage(it)}, or {@code list.add(ofAssistant(it))} as a statement. */
        private static boolean isAdded(Cursor at, J built) {
            J outer = at.getValue();
            J added = built;
            if (outer instanceof J.MethodInvocation wrap && wrap.getSimpleName().equals("ofAssistant")) {
                added = wrap;
                at = at.getParentTreeCursor();
            }
            if (!(at.getValue() instanceof J.MethodInvocation add)
                    || add.getMethodType() == null
                    || add.getArguments().size() != 1
                    || add.getArguments().get(0) != added) {
                return false;
            }
            boolean toRequest = add.getSimpleName().equals("addMessage")
                    && GrownRequest.root(add).isPresent();
            boolean toList = added != built && AssistantCalls.isListAdd(add);
            J parent = at.getParentTreeCursor().firstEnclosingOrThrow(J.class);
            return toRequest || (toList && parent instanceof J.Block);
        }

        private static boolean isStatement(Cursor at, int steps) {
            return at.getValue() instanceof J.Block
                    || (steps == 1
                            && (at.getValue() instanceof J.If
                                    || at.getValue() instanceof J.If.Else
                                    || at.getValue() instanceof J.ForEachLoop));
        }

        private static boolean isRepeated(Cursor at, J block) {
            for (Cursor outer = at; outer.getValue() != block; outer = outer.getParentTreeCursor()) {
                if (outer.getValue() instanceof J.Lambda || outer.getValue() instanceof Loop) {
                    return true;
                }
            }
            return false;
        }
    }
}
