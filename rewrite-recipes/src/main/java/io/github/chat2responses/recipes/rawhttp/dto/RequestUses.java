package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeTree;

/** What a file does with requests: they may only be made, filled and sent. */
final class RequestUses extends JavaVisitor<Integer> {
    private static final Set<String> WRAPPERS = Set.of("HttpEntity", "RequestEntity");
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "requireNonNull");

    private final SourceIndex file;
    private final Map<String, Shape> requests;
    private final Shapes shapes;
    private final Set<UUID> sent;
    private final DtoPlan plan;

    RequestUses(SourceIndex file, Map<String, Shape> requests, Shapes shapes, Set<UUID> sent, DtoPlan plan) {
        this.file = file;
        this.requests = requests;
        this.shapes = shapes;
        this.sent = sent;
        this.plan = plan;
    }

    private Optional<Shape> request(Expression expression) {
        return Optional.ofNullable(requests.get(Shapes.name(expression.getType())));
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        if (identifier.getFieldType() != null) {
            boolean isName = file.parent(identifier) instanceof J.VariableDeclarations.NamedVariable variable
                    && variable.getName().getId().equals(identifier.getId());
            if (!isName && !(file.parent(identifier) instanceof J.FieldAccess)) {
                judge(identifier);
            }
            wrapped(identifier);
        }
        return identifier;
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (access.getName().getFieldType() != null) {
            judge(access);
            wrapped(access.getName());
        }
        return super.visitFieldAccess(access, p);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        judge(call);
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J visitNewClass(J.NewClass creation, Integer p) {
        judge(creation);
        return super.visitNewClass(creation, p);
    }

    private void judge(Expression expression) {
        Optional<Shape> request = request(expression);
        J parent = file.parent(expression);
        if (request.isEmpty() || parent == null || sent.contains(expression.getId())) {
            return;
        }
        boolean fits = isKept(request.get(), parent)
                || parent instanceof J.Block
                || parent instanceof J.Binary
                || parent instanceof J.FieldAccess
                || (parent instanceof J.MethodInvocation call && fits(expression, call))
                || (parent instanceof J.NewClass wrapper && isWrapper(wrapper.getClazz()));
        if (!fits) {
            plan.block(
                    request.get().name(),
                    "C2R602",
                    file.place(expression),
                    "the request is used for something else, too");
        }
    }

    /** Whether a variable or method that gets the request says that it is one. */
    private boolean isKept(Shape request, J parent) {
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return Shapes.name(variable.getType()).equals(request.name());
        }
        if (parent instanceof J.Assignment assignment) {
            return Shapes.name(assignment.getVariable().getType()).equals(request.name());
        }
        J.MethodDeclaration method = file.around(parent, J.MethodDeclaration.class);
        J.Lambda lambda = file.around(parent, J.Lambda.class);
        boolean isOfLambda = lambda != null && file.around(lambda, J.MethodDeclaration.class) == method;
        return parent instanceof J.Return
                && method != null
                && method.getReturnTypeExpression() != null
                && !isOfLambda
                && Shapes.name(method.getReturnTypeExpression().getType()).equals(request.name());
    }

    private boolean fits(Expression expression, J.MethodInvocation call) {
        boolean isCalled =
                call.getSelect() != null && call.getSelect().unwrap().getId().equals(expression.getId());
        boolean isOurs =
                new OwnMethods(file, shapes).take(call, expression, type -> requests.containsKey(Shapes.name(type)));
        return isCalled || isOurs || isShown(call);
    }

    /** Whether people get to see it, in a log or on the console. */
    private static boolean isShown(J.MethodInvocation call) {
        boolean isConsole = call.getSelect() instanceof J.FieldAccess stream
                && stream.getTarget() instanceof J.Identifier system
                && system.getSimpleName().equals("System");
        return isConsole || LEVELS.contains(call.getSimpleName());
    }

    private static boolean isWrapper(@Nullable TypeTree type) {
        J plain = type instanceof J.ParameterizedType generic ? generic.getClazz() : type;
        return plain instanceof J.Identifier name && WRAPPERS.contains(name.getSimpleName());
    }

    /** A request with headers around it goes to a call that is known. */
    private void wrapped(J.Identifier identifier) {
        Optional<J.VariableDeclarations.NamedVariable> declared = file.declaration(identifier);
        Optional<Shape> request = declared.map(J.VariableDeclarations.NamedVariable::getInitializer)
                .filter(J.NewClass.class::isInstance)
                .map(J.NewClass.class::cast)
                .filter(wrapper -> isWrapper(wrapper.getClazz()))
                .map(J.NewClass::getArguments)
                .flatMap(arguments -> arguments.stream()
                        .map(this::request)
                        .flatMap(Optional::stream)
                        .findFirst());
        J parent = file.parent(identifier);
        boolean isName = parent instanceof J.VariableDeclarations.NamedVariable;
        if (request.isPresent() && !isName && !sent.contains(identifier.getId()) && !isLog(parent)) {
            plan.block(
                    request.get().name(),
                    "C2R602",
                    file.place(identifier),
                    "the request is sent in a way that is not known");
        }
    }

    /** Whether people get to see what is given there. */
    static boolean isLog(@Nullable J parent) {
        return parent instanceof J.MethodInvocation call && isShown(call);
    }
}
