package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
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

/**
 * How an {@code OpenAiService} is made, if that tells its host, which is OpenAI's where none is set.
 *
 * @param token the key
 * @param timeout how long it waits for an answer; null for what the old client waits
 * @param logs whether requests are logged, which the new client does otherwise
 */
record Making(Expression token, @Nullable Expression timeout, boolean logs) {
    private static final String LOGGING = "HttpLoggingInterceptor";

    /** Names of methods that give the same value each time. */
    private static final Set<String> STEADY = Set.of("getenv", "getProperty", "getRequiredProperty", "trim", "strip");

    static Optional<Making> of(J.NewClass created, Cursor at) {
        List<Expression> arguments = created.getArguments();
        JavaType.Method type = created.getConstructorType();
        if (arguments == null || created.getBody() != null || type == null || arguments.size() > 2) {
            return Optional.empty();
        }
        String first = type.getParameterTypes().isEmpty()
                ? ""
                : Vocabulary.name(type.getParameterTypes().get(0));
        if (first.equals("java.lang.String")) {
            return Optional.of(new Making(arguments.get(0), arguments.size() == 1 ? null : arguments.get(1), false));
        }
        return first.endsWith(".OpenAiApi") && arguments.size() == 1
                ? byRetrofit(new Locals(at), arguments.get(0))
                : Optional.empty();
    }

    /** {@code defaultRetrofit(defaultClient(token, timeout)..., defaultObjectMapper()).create(OpenAiApi.class)} */
    private static Optional<Making> byRetrofit(Locals locals, Expression api) {
        return locals.call(api, "create")
                .flatMap(create -> locals.call(create.getSelect(), "defaultRetrofit"))
                .filter(Making::isOldClients)
                .filter(retrofit -> locals.call(retrofit.getArguments().get(1), "defaultObjectMapper")
                        .filter(Making::isOldClients)
                        .isPresent())
                .flatMap(retrofit -> byClient(locals, retrofit.getArguments().get(0)));
    }

    private static Optional<Making> byClient(Locals locals, Expression client) {
        Optional<Making> plain = locals.call(client, "defaultClient")
                .filter(Making::isOldClients)
                .map(call -> new Making(
                        call.getArguments().get(0), call.getArguments().get(1), false));
        if (plain.isPresent()) {
            return plain;
        }
        Optional<J.MethodInvocation> step = locals.call(client, "build").flatMap(call -> locals.call(call.getSelect()));
        while (step.isPresent() && isLogging(locals, step.get())) {
            step = locals.call(step.get().getSelect());
        }
        return step.filter(call -> call.getSimpleName().equals("newBuilder"))
                .flatMap(call -> locals.call(call.getSelect(), "defaultClient"))
                .filter(Making::isOldClients)
                .map(call -> new Making(
                        call.getArguments().get(0), call.getArguments().get(1), true));
    }

    private static boolean isOldClients(J.MethodInvocation call) {
        return call.getMethodType() != null
                && OldService.is(call.getMethodType().getDeclaringType());
    }

    private static boolean isLogging(Locals locals, J.MethodInvocation step) {
        if (!Set.of("addInterceptor", "addNetworkInterceptor").contains(step.getSimpleName())) {
            return false;
        }
        Expression made = locals.resolved(step.getArguments().get(0));
        while (made instanceof J.MethodInvocation call && call.getSimpleName().equals("setLevel")) {
            made = call.getSelect() == null ? made : locals.resolved(call.getSelect());
        }
        return made instanceof J.NewClass created
                && created.getBody() == null
                && created.getClazz() instanceof J.Identifier name
                && name.getSimpleName().equals(LOGGING);
    }

    /** Whether both makings give clients that do the same. */
    boolean isLike(Making other) {
        return text(token).equals(text(other.token)) && text(timeout).equals(text(other.timeout));
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "" : SourceText.of(expression);
    }

    /** Whether key and timeout can be written a second time and mean the same. */
    boolean isRepeatable() {
        return isSteady(token) && (timeout == null || isSteady(timeout));
    }

    /** Whether they name one of some variables. */
    boolean names(Set<String> variables) {
        boolean[] found = {false};
        JavaIsoVisitor<Integer> names = new JavaIsoVisitor<>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                found[0] |= variables.contains(name.getSimpleName());
                return name;
            }
        };
        names.visit(token, 0);
        names.visit(timeout, 0);
        return found[0];
    }

    /** Whether an expression gives the same value each time, and does nothing else. */
    static boolean isSteady(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal || plain instanceof J.Identifier) {
            return true;
        }
        if (plain instanceof J.FieldAccess access) {
            return isSteady(access.getTarget());
        }
        if (plain instanceof J.Binary binary) {
            return isSteady(binary.getLeft()) && isSteady(binary.getRight());
        }
        return plain instanceof J.MethodInvocation call
                && isSteadyCall(call)
                && (call.getSelect() == null || isSteady(call.getSelect()))
                && call.getArguments().stream().allMatch(argument -> argument instanceof J.Empty || isSteady(argument));
    }

    private static boolean isSteadyCall(J.MethodInvocation call) {
        String name = call.getSimpleName();
        JavaType.Method type = call.getMethodType();
        boolean isDuration = type != null
                && Vocabulary.name(type.getDeclaringType()).equals("java.time.Duration")
                && name.startsWith("of");
        // A class that is not known here is no class of Java, where "get" may mean anything.
        boolean isGetter = call.getArguments().stream().allMatch(J.Empty.class::isInstance)
                && (type == null
                        ? name.matches("(get|is)[A-Z].*")
                        : !Vocabulary.name(type.getDeclaringType()).startsWith("java.")
                                && (name.startsWith("get") || name.startsWith("is") || isRecord(type)));
        return isDuration || isGetter || STEADY.contains(name);
    }

    private static boolean isRecord(JavaType.Method type) {
        return type.getDeclaringType().getKind() == JavaType.FullyQualified.Kind.Record
                || Vocabulary.name(type.getDeclaringType().getSupertype()).equals("java.lang.Record");
    }

    /** The variables of a method that are given a value once. */
    private static final class Locals {
        private final Map<String, Expression> values = new HashMap<>();

        Locals(Cursor at) {
            J.MethodDeclaration method = at.firstEnclosing(J.MethodDeclaration.class);
            Set<String> changed = new HashSet<>();
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.VariableDeclarations.NamedVariable visitVariable(
                        J.VariableDeclarations.NamedVariable variable, Integer p) {
                    if (variable.getInitializer() != null
                            && values.put(variable.getSimpleName(), variable.getInitializer()) != null) {
                        changed.add(variable.getSimpleName());
                    }
                    return super.visitVariable(variable, p);
                }

                @Override
                public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                    changed.add(SourceText.of(assignment.getVariable()));
                    return super.visitAssignment(assignment, p);
                }
            }.visit(method, 0);
            changed.forEach(values::remove);
        }

        Expression resolved(Expression expression) {
            Expression plain = expression.unwrap();
            return plain instanceof J.Identifier name
                    ? values.getOrDefault(name.getSimpleName(), plain).unwrap()
                    : plain;
        }

        Optional<J.MethodInvocation> call(@Nullable Expression expression) {
            return expression != null && resolved(expression) instanceof J.MethodInvocation call
                    ? Optional.of(call)
                    : Optional.empty();
        }

        Optional<J.MethodInvocation> call(@Nullable Expression expression, String name) {
            return call(expression).filter(call -> call.getSimpleName().equals(name));
        }
    }
}
