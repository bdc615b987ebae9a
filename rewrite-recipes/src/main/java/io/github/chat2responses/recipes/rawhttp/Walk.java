package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Follows a value through the code, from a URL to all that is done with the answer. What it does not know blocks the group. */
final class Walk {
    private final Sources sources;
    private final Tables tables;
    private final Plan plan;
    private final Hosts hosts;
    private final Reads reads;
    private final String group;

    Walk(Context context, String group) {
        this.sources = context.sources();
        this.tables = context.tables();
        this.plan = context.plan();
        this.hosts = context.hosts();
        this.group = group;
        this.reads = new Reads(context, this, group);
    }

    /** What all walks share. */
    record Context(Sources sources, Tables tables, Plan plan, Hosts hosts, Helpers helpers, AnswerNames names) {}

    /** A variable that has a value of a role. */
    void variable(SourceIndex index, J.VariableDeclarations.NamedVariable variable, Role role) {
        Role rooted = role.path().isEmpty() ? role.rooted(variable) : role;
        if (!plan.sees(index, variable, rooted, group)) {
            return;
        }
        for (Sources.Use use : sources.uses(index, variable)) {
            if (!Constants.isWritten(use.index(), use.expression())) {
                value(use.index(), use.expression(), rooted);
            }
        }
    }

    /** An expression whose value has a role. */
    void value(SourceIndex index, Expression node, Role role) {
        Role rooted = role.path().isEmpty() && role.root() == null ? role.rooted(node) : role;
        if (plan.sees(index, node, rooted, group)) {
            used(index, node, rooted);
        }
    }

    private void used(SourceIndex index, Expression node, Role role) {
        J parent = index.parent(node);
        if (parent instanceof J.Parentheses<?> || parent instanceof J.TypeCast) {
            value(index, (Expression) parent, role);
        } else if (parent instanceof J.ControlParentheses<?> && index.parent(parent) instanceof J.TypeCast cast) {
            value(index, cast, role);
        } else if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            variable(index, variable, role);
        } else if (parent instanceof J.Assignment assignment) {
            assigned(index, assignment, role);
        } else if (parent instanceof J.MethodInvocation call) {
            call(index, call, node, role);
        } else if (parent instanceof J.NewClass creation) {
            argument(index, creation, node, role);
        } else if (parent instanceof J.Return result) {
            returned(index, result, role);
        } else if (parent instanceof J.Ternary choice
                && !choice.getCondition().getId().equals(node.getId())) {
            value(index, choice, role);
        } else if (parent instanceof J.Binary binary) {
            operand(index, binary, node, role);
        } else if (parent instanceof J.Lambda lambda) {
            result(index, lambda, node, role);
        } else if (parent instanceof J.ForEachLoop.Control loop) {
            reads.loop(index, loop, node, role);
        } else if (parent instanceof J.InstanceOf test) {
            reads.isKind(index, test, node, role);
        } else if (parent instanceof J.AssignmentOperation operation && role.is(Role.LINE)) {
            sources.variable(index, operation.getVariable())
                    .ifPresent(sum -> variable(sum.index(), sum.variable(), role.then(Role.TEXT, "")));
        } else if (!isStatement(parent)) {
            unknown(index, node, role);
        }
    }

    /** Whether what stands directly below an element is a statement: nothing is done with its value. */
    private static boolean isStatement(@Nullable J parent) {
        return parent instanceof J.Block
                || parent instanceof J.Case
                || parent instanceof J.If
                || parent instanceof J.If.Else
                || parent instanceof J.WhileLoop
                || parent instanceof J.DoWhileLoop
                || parent instanceof J.ForLoop
                || parent instanceof J.ForEachLoop;
    }

    private void assigned(SourceIndex index, J.Assignment assignment, Role role) {
        Optional<Sources.Variable> variable = sources.variable(index, assignment.getVariable());
        if (variable.isEmpty()) {
            unknown(index, assignment, role);
            return;
        }
        variable(variable.get().index(), variable.get().variable(), role);
        if (!isStatement(index.parent(assignment))) {
            value(index, assignment, role);
        }
    }

    private void operand(SourceIndex index, J.Binary binary, Expression node, Role role) {
        boolean isNullTest = isNull(binary.getLeft()) || isNull(binary.getRight());
        if (role.is(Role.URL) && binary.getOperator() == J.Binary.Type.Addition) {
            hosts.named(group, index, binary);
            value(index, binary, role);
        } else if (role.is(Role.LINE)
                && binary.getOperator() == J.Binary.Type.Addition
                && binary.getRight() instanceof J.Literal) {
            value(index, binary, role);
        } else if (!role.is(Role.STATUS) && !(isNullTest && role.path().isEmpty())) {
            reads.operand(index, binary, node, role);
        }
    }

    private static boolean isNull(Expression operand) {
        return operand instanceof J.Literal literal && literal.getValue() == null;
    }

    private void returned(SourceIndex index, J.Return result, Role role) {
        J.Lambda lambda = index.around(result, J.Lambda.class);
        J.MethodDeclaration method = index.around(result, J.MethodDeclaration.class);
        if (lambda != null && index.around(lambda, J.MethodDeclaration.class) == method) {
            result(index, lambda, result, role);
            return;
        }
        List<Sources.Use> calls = method == null ? List.of() : sources.calls(index, method);
        Plan.Continuation continuation = method == null ? null : plan.continuation(method);
        boolean isCalled = !calls.isEmpty() || continuation != null;
        if (method == null
                || sources.isOverriding(index, method)
                || !isCalled
                || !role.path().isEmpty()) {
            unknown(index, result, role);
            return;
        }
        if (plan.sees(index, method, role.rooted(method), group)) {
            calls.forEach(call -> value(call.index(), call.expression(), role.rooted(call.expression())));
            if (continuation != null) {
                Role given = role.rooted(continuation.call());
                value(index, continuation.call(), continuation.isLater() ? given.later() : given);
            }
        }
    }

    /** What a lambda gives: whoever called it goes on with that. */
    private void result(SourceIndex index, J.Lambda lambda, J node, Role role) {
        Plan.Continuation continuation = plan.continuation(lambda);
        if (continuation == null) {
            unknown(index, node, role);
        } else {
            value(index, continuation.call(), continuation.isLater() ? role.later() : role);
        }
    }

    private void call(SourceIndex index, J.MethodInvocation call, Expression node, Role role) {
        if (call.getSelect() != null && call.getSelect().getId().equals(node.getId())) {
            Optional<Step> step = tables.on(role, call);
            if (step.isPresent()) {
                step(index, call, call.getSelect(), step.get(), role);
            } else {
                reads.on(index, call, role);
            }
            return;
        }
        if (role.is(Role.URL)) {
            ownClass(index, call);
        }
        int at = position(call.getArguments(), node);
        Optional<Step> step = tables.argument(index, role, call, at);
        if (step.isPresent()) {
            step(index, call, node, step.get(), role);
            return;
        }
        if (call.getSimpleName().equals("requireNonNull")) {
            value(index, call, role);
            return;
        }
        Optional<Sources.Method> method = role.path().isEmpty() ? sources.method(index, call) : Optional.empty();
        if (method.isPresent()
                && method.get().declaration().getParameters().get(at) instanceof J.VariableDeclarations parameter) {
            variable(method.get().index(), parameter.getVariables().get(0), role.rooted(parameter));
        } else if (!constructed(index, call, at, role)) {
            reads.argument(index, call, node, role);
        }
    }

    /** A call, or one further on in its chain, that binds the answer to a class; also if the client's types are missing. */
    private void ownClass(SourceIndex index, J.MethodInvocation call) {
        J at = call;
        while (at instanceof J.MethodInvocation step) {
            step.getArguments().stream()
                    .filter(sources.ownAnswers()::isLiteral)
                    .findFirst()
                    .ifPresent(type -> plan.ownClass(group, index.place(type)));
            at = index.parent(step);
        }
    }

    private void argument(SourceIndex index, J.NewClass creation, Expression node, Role role) {
        Optional<Step> step = tables.argument(index, role, creation, position(creation.getArguments(), node));
        if (step.isPresent()) {
            step(index, creation, node, step.get(), role);
        } else if (!constructed(index, creation, position(creation.getArguments(), node), role)) {
            reads.argument(index, creation, node, role);
        }
    }

    /** A URL that an object of this project keeps for its requests. */
    private boolean constructed(SourceIndex index, Expression creation, int at, Role role) {
        Optional<Sources.Method> constructor =
                role.is(Role.URL) ? new Constructors(sources).of(index, creation) : Optional.empty();
        if (constructor.isEmpty()
                || !(constructor.get().declaration().getParameters().get(at)
                        instanceof J.VariableDeclarations parameter)) {
            return false;
        }
        variable(constructor.get().index(), parameter.getVariables().get(0), role.rooted(parameter));
        return true;
    }

    private static int position(List<Expression> arguments, Expression node) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).getId().equals(node.getId())) {
                return i;
            }
        }
        return -1;
    }

    private void step(SourceIndex index, Expression call, Expression node, Step step, Role role) {
        Step.Outcome outcome = step.outcome();
        List<Expression> arguments = call instanceof J.MethodInvocation invocation
                ? invocation.getArguments()
                : ((J.NewClass) call).getArguments();
        if (role.is(Role.URL) && !outcome.to().equals(Role.URL)) {
            hosts.reached(group, index, call, node);
        }
        if (outcome.body() != null && outcome.body() < arguments.size()) {
            plan.body(index, arguments.get(outcome.body()), group);
        }
        if (outcome.instead() && new Substitutes(sources).mayBeAnswer(index, arguments.get(arguments.size() - 1))) {
            unknown(index, call, role);
            return;
        }
        String content = outcome.gives();
        if (outcome.content() != null && outcome.content() < arguments.size()) {
            if (sources.ownAnswers().isLiteral(arguments.get(outcome.content()))) {
                plan.ownClass(group, index.place(call));
            }
            content = tables.content(index, arguments.get(outcome.content()));
        }
        Role next = role.then(outcome.to(), content);
        if (!outcome.into().isEmpty() && call instanceof J.MethodInvocation invocation) {
            into(index, invocation, role.then(outcome.into(), ""));
        }
        if (outcome.lambda() != null && outcome.lambda() < arguments.size()) {
            if (outcome.keeps()) {
                value(index, call, role);
            }
            continued(index, call, arguments.get(outcome.lambda()), next, outcome.keeps());
        } else if (!outcome.to().isEmpty()) {
            value(index, call, next);
        }
    }

    /** What a call collects in the variable that it is called on. */
    private void into(SourceIndex index, J.MethodInvocation call, Role role) {
        Optional<Sources.Variable> variable = sources.variable(index, Trees.bottom(call));
        if (variable.isPresent()) {
            variable(variable.get().index(), variable.get().variable(), role);
        } else {
            unknown(index, call, role);
        }
    }

    /** A function gets the value; what it gives is the value of the call. */
    private void continued(SourceIndex index, Expression call, Expression given, Role role, boolean keeps) {
        Expression function = handler(index, given);
        boolean isLater = call instanceof J.MethodInvocation invocation
                && !invocation.getSimpleName().equals("execute");
        if (function instanceof J.Lambda lambda) {
            if (!keeps) {
                plan.continues(lambda, new Plan.Continuation(call, isLater));
            }
            if (lambda.getParameters().getParameters().get(0) instanceof J.VariableDeclarations parameter) {
                variable(index, parameter.getVariables().get(0), role);
            } else {
                unknown(index, lambda, role);
            }
            return;
        }
        if (function instanceof J.NewClass callback && callback.getBody() != null) {
            callback(index, callback.getBody(), role);
            return;
        }
        if (function instanceof J.MemberReference reference
                && own(index, reference, new Plan.Continuation(call, isLater), role)) {
            return;
        }
        Optional<Step> step = function instanceof J.MemberReference reference
                ? tables.reference(index, role, reference)
                : Optional.empty();
        if (step.isEmpty() || step.get().outcome().to().isEmpty()) {
            unknown(index, function, role);
            return;
        }
        Role next = role.then(step.get().outcome().to(), step.get().outcome().gives());
        value(index, call, isLater ? next.later() : next);
    }

    /** The function that a variable has which is read here only. */
    private Expression handler(SourceIndex index, Expression given) {
        Optional<Sources.Variable> variable = given instanceof J.Identifier
                ? sources.variable(index, given).filter(found -> found.index() == index)
                : Optional.empty();
        return variable.filter(found -> index.uses(found.variable()).size() == 1)
                .map(found -> found.variable().getInitializer())
                .orElse(given);
    }

    /** OkHttp's {@code Callback}, an anonymous class. */
    private void callback(SourceIndex index, J.Block body, Role role) {
        for (Statement statement : body.getStatements()) {
            if (statement instanceof J.MethodDeclaration method
                    && method.getSimpleName().equals("onResponse")
                    && method.getParameters().get(method.getParameters().size() - 1)
                            instanceof J.VariableDeclarations parameter) {
                variable(index, parameter.getVariables().get(0), role);
                return;
            }
        }
        unknown(index, body, role);
    }

    /** {@code this::parse}, if it is the only reference to a method of this class. */
    private boolean own(SourceIndex index, J.MemberReference reference, Plan.Continuation continuation, Role role) {
        String name = reference.getReference().getSimpleName();
        List<J.MethodDeclaration> methods = index.methods().stream()
                .filter(method -> method.getSimpleName().equals(name) && Sources.size(method.getParameters()) == 1)
                .toList();
        J.ClassDeclaration around = index.around(reference, J.ClassDeclaration.class);
        String target = reference.getContaining().toString();
        boolean isOwn = target.equals("this") || (around != null && target.equals(around.getSimpleName()));
        long references = index.named(name).stream()
                .filter(identifier -> index.parent(identifier) instanceof J.MemberReference)
                .count();
        if (!isOwn
                || references != 1
                || methods.size() != 1
                || !(methods.get(0).getParameters().get(0) instanceof J.VariableDeclarations parameter)) {
            return false;
        }
        plan.continues(methods.get(0), continuation);
        variable(index, parameter.getVariables().get(0), role);
        return true;
    }

    private void unknown(SourceIndex index, J node, Role role) {
        reads.unknown(index, node, role);
    }
}
