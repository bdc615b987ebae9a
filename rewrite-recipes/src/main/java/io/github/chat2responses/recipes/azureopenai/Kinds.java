package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Keys;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Which variables of one file hold parts of a stream. All others hold whole answers: what leaves the method that reads a
 * stream is a reason against a change, so that nothing has to be known of other files.
 */
final class Kinds extends JavaIsoVisitor<Integer> {
    private final Set<String> events = new HashSet<>();
    private final Set<String> answers = new HashSet<>();

    static Kinds in(J.CompilationUnit file) {
        Kinds kinds = new Kinds();
        kinds.visit(file, 0);
        return kinds;
    }

    /** Whether a type stands for answers or parts of them. */
    static boolean isAmbiguous(@Nullable JavaType type) {
        return JavaTypes.mentions(type, Vocabulary.ANSWER::equals)
                || JavaTypes.mentions(type, Vocabulary.CHOICE::equals)
                || JavaTypes.mentions(type, Vocabulary.RECEIVED::equals);
    }

    Kind of(Expression expression) {
        return isEvent(expression) ? Kind.EVENT : Kind.ANSWER;
    }

    Kind of(JavaType.Variable variable) {
        return events.contains(Keys.variable(variable)) ? Kind.EVENT : Kind.ANSWER;
    }

    /** Whether answers and parts of them have one name in one method, so that they cannot be told apart. */
    boolean isMixed(JavaType.Variable variable) {
        String key = Keys.variable(variable);
        return events.contains(key) && answers.contains(key);
    }

    private boolean isEvent(@Nullable Expression expression) {
        if (expression == null) {
            return false;
        }
        Expression plain = expression.unwrap();
        if (plain instanceof J.Identifier name) {
            return name.getFieldType() != null && events.contains(Keys.variable(name.getFieldType()));
        }
        if (plain instanceof J.Ternary choice) {
            return isEvent(choice.getTruePart()) || isEvent(choice.getFalsePart());
        }
        if (plain instanceof J.TypeCast cast) {
            return isEvent(cast.getExpression());
        }
        if (plain instanceof J.NewClass created) {
            return isAmbiguous(created.getType())
                    && created.getArguments().stream().anyMatch(this::isEvent);
        }
        if (!(plain instanceof J.MethodInvocation call)) {
            return false;
        }
        Expression select = call.getSelect();
        boolean goesOn =
                select != null && (isAmbiguous(select.getType()) || select.getType() instanceof JavaType.Unknown);
        return Vocabulary.asksForStream(call)
                || (goesOn
                        ? isEvent(select)
                        : isAmbiguous(call.getType())
                                && call.getArguments().stream().anyMatch(this::isEvent));
    }

    private void note(JavaType.@Nullable Variable variable, @Nullable Expression from) {
        if (variable != null && isAmbiguous(variable.getType())) {
            (isEvent(from) ? events : answers).add(Keys.variable(variable));
        }
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        if (variable.getInitializer() != null) {
            note(variable.getVariableType(), variable.getInitializer());
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        if (assignment.getVariable() instanceof J.Identifier name) {
            note(name.getFieldType(), assignment.getAssignment());
        }
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J.ForEachLoop visitForEachLoop(J.ForEachLoop loop, Integer p) {
        declared(List.of(loop.getControl().getVariable()), loop.getControl().getIterable());
        return super.visitForEachLoop(loop, p);
    }

    private void declared(List<? extends J> parameters, @Nullable Expression from) {
        for (J parameter : parameters) {
            if (parameter instanceof J.VariableDeclarations declarations) {
                note(declarations.getVariables().get(0).getVariableType(), from);
            }
        }
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        for (Expression argument : call.getArguments()) {
            if (argument instanceof J.Lambda lambda && call.getSelect() != null) {
                declared(lambda.getParameters().getParameters(), call.getSelect());
            }
        }
        return super.visitMethodInvocation(call, p);
    }
}
