package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.replace.Given;
import io.github.chat2responses.recipes.replace.Keys;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Which messages and choices stand for what, learned from all files: where values flow from one variable, parameter or
 * method to another, all of them are of one kind.
 */
final class Kinds extends JavaIsoVisitor<Integer> {
    private final Groups flows = new Groups();
    private final Map<String, Set<Kind>> flags = new HashMap<>();

    /** Where a value comes from: a kind that is known, or a key. */
    private record Source(@Nullable Kind kind, String key) {}

    /** Whether a type has several counterparts. */
    static boolean isAmbiguous(@Nullable JavaType type) {
        return Vocabulary.mentions(type, Vocabulary.MESSAGE)
                || Vocabulary.mentions(type, Vocabulary.CHOICE)
                || Mask.isResult(type);
    }

    /** The kind of an expression; empty if it is of several. */
    Optional<Kind> of(Expression expression) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        sources(expression)
                .forEach(source -> found.addAll(source.kind() == null ? flags(source.key()) : Set.of(source.kind())));
        return one(found, expression.getType());
    }

    /** Whether an expression gives a value of a kind of its own, which a collector or an empty list does not. */
    boolean isTold(Expression expression) {
        return sources(expression).stream()
                .anyMatch(
                        source -> source.kind() != null || !flags(source.key()).isEmpty());
    }

    /** The kind of a variable; empty if it is of several. */
    Optional<Kind> of(JavaType.Variable variable) {
        return one(flags(Keys.variable(variable)), variable.getType());
    }

    /** The kind of what a method returns; empty if it is of several. */
    Optional<Kind> of(JavaType.Method method) {
        return one(flags(Keys.method(method)), method.getReturnType());
    }

    private static Optional<Kind> one(Set<Kind> found, @Nullable JavaType type) {
        if (found.isEmpty()) {
            return Optional.of(usual(type));
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The kind of what nothing is known of. */
    static Kind usual(@Nullable JavaType type) {
        if (Mask.isResult(type)) {
            return Kind.RESULT;
        }
        return Vocabulary.mentions(type, Vocabulary.MESSAGE) ? Kind.ITEM : Kind.ANSWER;
    }

    /** What variables that share values have in common. */
    String root(JavaType.Variable variable) {
        return flows.root(Keys.variable(variable));
    }

    private Set<Kind> flags(String key) {
        return flags.getOrDefault(flows.root(key), Set.of());
    }

    private static List<Source> sources(@Nullable Expression expression) {
        if (expression == null) {
            return List.of();
        }
        Expression plain = expression.unwrap();
        if (Mask.isResult(plain.getType())) {
            return List.of(new Source(Kind.RESULT, ""));
        }
        if (plain instanceof J.Identifier name) {
            return variable(name.getFieldType());
        }
        if (plain instanceof J.FieldAccess access) {
            return variable(access.getName().getFieldType());
        }
        if (plain instanceof J.MethodInvocation call) {
            if (Accumulated.isWhole(call)) {
                return List.of(new Source(Kind.ANSWER, ""));
            }
            return call.getMethodType() == null ? List.of() : called(call, call.getMethodType());
        }
        if (plain instanceof J.NewClass created) {
            return created(created);
        }
        if (plain instanceof J.Lambda lambda) {
            return results(lambda);
        }
        if (plain instanceof J.MemberReference reference) {
            JavaType.Method method = reference.getMethodType();
            if (method != null && Calls.isChoices(reference)) {
                return List.of(new Source(ofChoices(Vocabulary.name(method.getDeclaringType())), ""));
            }
            return method == null || Vocabulary.isOld(method.getDeclaringType())
                    ? List.of()
                    : List.of(new Source(null, Keys.method(method)));
        }
        if (plain instanceof J.Ternary choice) {
            List<Source> both = new ArrayList<>(sources(choice.getTruePart()));
            both.addAll(sources(choice.getFalsePart()));
            return both;
        }
        return plain instanceof J.TypeCast cast ? sources(cast.getExpression()) : List.of();
    }

    private static List<Source> created(J.NewClass created) {
        JavaType type = Messages.type(created);
        if (Mask.isResult(type) || Messages.isResult(created)) {
            return List.of(new Source(Kind.RESULT, ""));
        }
        return Vocabulary.name(type).equals(Vocabulary.MESSAGE)
                ? List.of(new Source(Kind.ITEM, ""))
                : arguments(created.getArguments());
    }

    /** What a function gives. */
    private static List<Source> results(J.Lambda lambda) {
        if (lambda.getBody() instanceof Expression expression) {
            return isAmbiguous(expression.getType()) ? sources(expression) : List.of();
        }
        List<Source> all = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Lambda visitLambda(J.Lambda inner, Integer p) {
                return inner;
            }

            @Override
            public J.Return visitReturn(J.Return statement, Integer p) {
                if (statement.getExpression() != null
                        && isAmbiguous(statement.getExpression().getType())) {
                    all.addAll(sources(statement.getExpression()));
                }
                return statement;
            }
        }.visit(lambda.getBody(), 0);
        return all;
    }

    private static List<Source> variable(JavaType.@Nullable Variable variable) {
        return variable == null || !isAmbiguous(variable.getType())
                ? List.of()
                : List.of(new Source(null, Keys.variable(variable)));
    }

    private static List<Source> arguments(@Nullable List<Expression> arguments) {
        List<Source> all = new ArrayList<>();
        if (arguments != null) {
            arguments.stream()
                    .filter(argument -> isAmbiguous(argument.getType()) || Calls.isChoices(argument))
                    .forEach(argument -> all.addAll(sources(argument)));
        }
        return all;
    }

    private static List<Source> called(J.MethodInvocation call, JavaType.Method type) {
        String owner = Vocabulary.name(type.getDeclaringType());
        if (Helpers.makeMessages(owner)) {
            return List.of(new Source(Kind.RESULT, ""));
        }
        if (owner.startsWith(Vocabulary.ROOT)) {
            return switch (call.getSimpleName()) {
                case "getChoices" -> List.of(new Source(ofChoices(owner), ""));
                case "getMessage" -> sources(call.getSelect());
                case "streamChatCompletion" -> List.of(new Source(Kind.EVENT, ""));
                default -> List.of(new Source(Kind.ITEM, ""));
            };
        }
        if (owner.startsWith("java.") || owner.startsWith("io.reactivex.")) {
            Expression select = call.getSelect();
            // What a function gives comes from there, and not from what it is given.
            List<Source> made = arguments(call.getArguments().stream()
                    .filter(argument -> argument instanceof J.Lambda || argument instanceof J.MemberReference)
                    .toList());
            if (!made.isEmpty()) {
                return made;
            }
            return select != null && isAmbiguous(select.getType()) ? sources(select) : arguments(call.getArguments());
        }
        return List.of(new Source(null, Keys.method(type)));
    }

    /** The kind of the choices that a value of a class has. */
    private static Kind ofChoices(String owner) {
        return owner.equals(Vocabulary.CHUNK) ? Kind.EVENT : Kind.ANSWER;
    }

    private void flow(String key, @Nullable Expression from) {
        sources(from).forEach(source -> {
            if (source.kind() == null) {
                Set<Kind> one = flags.remove(flows.root(key));
                Set<Kind> other = flags.remove(flows.root(source.key()));
                flows.join(key, source.key());
                flag(key, one);
                flag(key, other);
            } else {
                flag(key, EnumSet.of(source.kind()));
            }
        });
    }

    private void flag(String key, @Nullable Set<Kind> kinds) {
        if (kinds != null) {
            flags.computeIfAbsent(flows.root(key), any -> EnumSet.noneOf(Kind.class))
                    .addAll(kinds);
        }
    }

    private void join(String one, String other) {
        Set<Kind> kinds = flags.remove(flows.root(one));
        Set<Kind> others = flags.remove(flows.root(other));
        flows.join(one, other);
        flag(one, kinds);
        flag(one, others);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && isAmbiguous(type.getType())) {
            flow(Keys.variable(type), variable.getInitializer());
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        variable(assignment.getVariable()).ifPresent(key -> flow(key, assignment.getAssignment()));
        return super.visitAssignment(assignment, p);
    }

    private static Optional<String> variable(Expression expression) {
        JavaType.Variable variable = expression instanceof J.Identifier name
                ? name.getFieldType()
                : expression instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        return variable != null && isAmbiguous(variable.getType())
                ? Optional.of(Keys.variable(variable))
                : Optional.empty();
    }

    @Override
    public J.ForEachLoop visitForEachLoop(J.ForEachLoop loop, Integer p) {
        parameters(List.of(loop.getControl().getVariable()), loop.getControl().getIterable());
        return super.visitForEachLoop(loop, p);
    }

    private void parameters(List<? extends J> declared, @Nullable Expression from) {
        for (J parameter : declared) {
            if (parameter instanceof J.VariableDeclarations declarations) {
                JavaType.Variable type = declarations.getVariables().get(0).getVariableType();
                if (type != null && isAmbiguous(type.getType())) {
                    flow(Keys.variable(type), from);
                }
            }
        }
    }

    @Override
    public J.Return visitReturn(J.Return statement, Integer p) {
        Given.by(getCursor())
                .map(J.MethodDeclaration::getMethodType)
                .filter(method -> isAmbiguous(method.getReturnType()))
                .ifPresent(method -> flow(Keys.method(method), statement.getExpression()));
        return super.visitReturn(statement, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        if (type != null) {
            Optional<JavaType.Method> above = TypeUtils.findOverriddenMethod(type);
            above.ifPresent(other -> join(Keys.method(type), Keys.method(other)));
            List<Statement> parameters = method.getParameters();
            for (int i = 0; i < parameters.size(); i++) {
                String position = Keys.parameter(type, i);
                if (above.isPresent()) {
                    join(position, Keys.parameter(above.get(), i));
                }
                if (parameters.get(i) instanceof J.VariableDeclarations declared
                        && declared.getVariables().get(0).getVariableType() != null) {
                    join(position, Keys.variable(declared.getVariables().get(0).getVariableType()));
                }
            }
        }
        return super.visitMethodDeclaration(method, p);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method type = call.getMethodType();
        if (type != null) {
            passed(type, call.getArguments());
            Expression select = call.getSelect();
            for (Expression argument : call.getArguments()) {
                if (argument instanceof J.Lambda lambda && select != null) {
                    parameters(lambda.getParameters().getParameters(), select);
                }
            }
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        if (created.getConstructorType() != null && created.getArguments() != null) {
            passed(created.getConstructorType(), created.getArguments());
        }
        return super.visitNewClass(created, p);
    }

    /** Only methods of the user's own have parameters to flow to. */
    private void passed(JavaType.Method type, List<Expression> arguments) {
        String owner = Vocabulary.name(type.getDeclaringType());
        if (owner.startsWith("java.") || owner.startsWith("io.reactivex.") || owner.startsWith(Vocabulary.ROOT)) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (isAmbiguous(arguments.get(i).getType())) {
                flow(Keys.parameter(type, i), arguments.get(i));
            }
        }
    }
}
