package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.source.SourceText;
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
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;

/** Declares clients of the official SDK beside services of the old client, or in their place, and hands them on. */
final class Clients extends JavaVisitor<Integer> {
    private final ClientNames names;
    private final ResponsesCode.Page page;
    private final Set<String> taken = new HashSet<>();

    /** The names of new clients, each with the old names that lead to it. */
    private final Map<String, Set<String>> besides = new HashMap<>();

    private boolean doubts;

    Clients(ClientNames names, ResponsesCode.Page page, J.CompilationUnit file) {
        this.names = names;
        this.page = page;
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                taken.add(name.getSimpleName());
                if (name.getFieldType() != null
                        && OldService.is(name.getFieldType().getType())) {
                    besides.computeIfAbsent(ClientNames.beside(name.getSimpleName()), any -> new HashSet<>())
                            .add(name.getSimpleName());
                }
                return name;
            }
        }.visit(file, 0);
    }

    @Override
    public J visitIdentifier(J.Identifier name, Integer p) {
        boolean isShared = besides.getOrDefault(ClientNames.beside(name.getSimpleName()), Set.of())
                        .size()
                > 1;
        if (isShared) {
            moving(names.services().of(name))
                    .filter(names.fates()::keepsOld)
                    .ifPresent(slot -> doubt(slot, name, "two clients here would have one name beside theirs"));
        }
        return super.visitIdentifier(name, p);
    }

    /** Whether something was found that a slot cannot have; the slots say what. */
    boolean foundDoubts() {
        return doubts;
    }

    void doubt(Slot slot, J place, String reason) {
        doubts = true;
        slot.doubt(new Blocker("C2R602", page.place(place), reason));
    }

    private Optional<Slot> moving(Optional<Slot> slot) {
        return slot.filter(names.fates()::moves);
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        J.Block visited = (J.Block) super.visitBlock(block, p);
        return visited.withStatements(
                ListUtils.flatMap(visited.getStatements(), one -> with(one, new Cursor(getCursor(), one))));
    }

    private List<Statement> with(Statement statement, Cursor at) {
        if (statement instanceof J.VariableDeclarations declared) {
            J.VariableDeclarations.NamedVariable variable =
                    declared.getVariables().get(0);
            return moving(names.services().slot(variable.getVariableType()))
                    .map(slot -> both(slot, declared, declared(slot, declared, at)))
                    .orElse(List.of(statement));
        }
        if (statement instanceof J.Assignment assignment) {
            return moving(names.services().of(assignment.getVariable()))
                    .map(slot -> both(slot, assignment, assigned(slot, assignment, at)))
                    .orElse(List.of(statement));
        }
        if (statement instanceof J.MethodInvocation call
                && call.getSimpleName().equals("shutdownExecutor")
                && call.getSelect() != null) {
            Expression service = call.getSelect();
            return moving(names.services().of(service))
                    .map(slot ->
                            both(slot, call, (Statement) page.snippet("close", holes(names.reference(service)), at)))
                    .orElse(List.of(statement));
        }
        if (statement instanceof J.MethodDeclaration method) {
            return moving(names.services().slot(method.getMethodType()))
                    .map(slot -> both(slot, method, new ClientMethod(this, names).of(slot, method, at)))
                    .orElse(List.of(statement));
        }
        return List.of(statement);
    }

    private static List<Expression> holes(Optional<Expression> one) {
        return one.map(hole -> hole.<Expression>withPrefix(Space.EMPTY)).stream()
                .toList();
    }

    private List<Statement> both(Slot slot, Statement old, Statement fresh) {
        if (!names.fates().keepsOld(slot)) {
            return List.of(fresh.withPrefix(old.getPrefix()));
        }
        String line = (old instanceof J.MethodDeclaration ? "\n\n" : "\n")
                + old.getPrefix().getIndent();
        return List.of(old, fresh.<Statement>withPrefix(Space.format(line)).withId(Tree.randomId()));
    }

    private Statement declared(Slot slot, J.VariableDeclarations old, Cursor at) {
        J.VariableDeclarations.NamedVariable variable = old.getVariables().get(0);
        check(slot, variable.getSimpleName(), old);
        Expression value = variable.getInitializer();
        J.VariableDeclarations.NamedVariable fresh = variable.withName(names.renamed(variable.getName(), slot))
                .withInitializer(value == null ? null : client(slot, value, at));
        return typed(old).withVariables(List.of(fresh));
    }

    private J.VariableDeclarations typed(J.VariableDeclarations old) {
        TypeTree type = old.getTypeExpression();
        if (type == null
                || (type instanceof J.Identifier name && name.getSimpleName().equals("var"))) {
            return old;
        }
        return old.withTypeExpression((TypeTree) page.typeName(ClientNames.CLIENT, type.getPrefix()));
    }

    TypeTree type(Space prefix) {
        return (TypeTree) page.typeName(ClientNames.CLIENT, prefix);
    }

    void check(Slot slot, String name, J place) {
        if (names.fates().keepsOld(slot) && taken.contains(ClientNames.beside(name))) {
            doubt(
                    slot,
                    place,
                    "the name `" + ClientNames.beside(name) + "`, which its new client would have, is taken");
        }
    }

    private Statement assigned(Slot slot, J.Assignment old, Cursor at) {
        Expression variable = old.getVariable();
        Expression fresh = names.reference(variable).orElse(variable).withPrefix(variable.getPrefix());
        return old.withVariable(fresh).withAssignment(client(slot, old.getAssignment(), at));
    }

    /** The new client where an expression gives the old one. */
    Expression client(Slot slot, Expression old, Cursor at) {
        Expression plain = old.unwrap();
        if (plain instanceof J.Literal) {
            return old;
        }
        if (plain instanceof J.NewClass created) {
            Optional<Making> making = Making.of(created, at);
            if (making.isEmpty()) {
                return old;
            }
            if (names.fates().keepsOld(slot) && !making.get().isRepeatable()) {
                doubt(slot, created, "`" + SourceText.of(created) + "` may not mean the same a second time");
            }
            return made(making.get(), at).withPrefix(old.getPrefix());
        }
        if (plain instanceof J.MethodInvocation call
                && names.fates().keepsOld(slot)
                && call.getArguments().stream().anyMatch(one -> !(one instanceof J.Empty) && !Making.isSteady(one))) {
            doubt(slot, call, "`" + SourceText.of(call) + "` may not mean the same a second time");
        }
        return names.reference(plain)
                .map(one -> one.<Expression>withPrefix(old.getPrefix()))
                .orElse(old);
    }

    Expression made(Making making, Cursor at) {
        Expression timeout = making.timeout();
        return timeout == null
                ? page.snippet("defaultClient", bare(making.token()), at)
                : page.snippet("client", bare(making.token(), timeout), at);
    }

    private static List<Expression> bare(Expression... holes) {
        return Stream.of(holes)
                .map(hole -> hole.<Expression>withPrefix(Space.EMPTY))
                .toList();
    }

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        J.MethodDeclaration visited = (J.MethodDeclaration) super.visitMethodDeclaration(method, p);
        List<Statement> parameters = new ArrayList<>();
        boolean changed = false;
        for (Statement parameter : visited.getParameters()) {
            Optional<Slot> slot = parameter instanceof J.VariableDeclarations declared
                    ? moving(
                            names.services().slot(declared.getVariables().get(0).getVariableType()))
                    : Optional.empty();
            if (slot.isEmpty()) {
                parameters.add(parameter);
                continue;
            }
            changed = true;
            Statement fresh = declared(slot.get(), (J.VariableDeclarations) parameter, getCursor());
            if (names.fates().keepsOld(slot.get())) {
                if (isLike(method.getMethodType())) {
                    doubt(slot.get(), method, "another method of this name has one parameter more, as this would have");
                }
                parameters.add(parameter);
                fresh = fresh.<Statement>withPrefix(next(parameter.getPrefix())).withId(Tree.randomId());
            }
            parameters.add(fresh);
        }
        return changed ? visited.withParameters(parameters) : visited;
    }

    /** Whether a call of a method with one more parameter may be of another method. */
    private static boolean isLike(JavaType.@Nullable Method method) {
        return method != null
                && method.getDeclaringType().getMethods().stream()
                        .anyMatch(other -> other.getName().equals(method.getName())
                                && other.getParameterTypes().size()
                                        == method.getParameterTypes().size() + 1);
    }

    /** The white space of an element after another in a list. */
    private static Space next(Space before) {
        return before.getWhitespace().contains("\n") ? Space.format(before.getWhitespace()) : Space.SINGLE_SPACE;
    }

    @Override
    public J visitNewClass(J.NewClass created, Integer p) {
        J.NewClass visited = (J.NewClass) super.visitNewClass(created, p);
        List<Expression> arguments = handedOn(created.getConstructorType(), visited.getArguments());
        return arguments == null ? visited : visited.withArguments(arguments);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
        List<Expression> arguments = handedOn(call.getMethodType(), visited.getArguments());
        return arguments == null ? visited : visited.withArguments(arguments);
    }

    private @Nullable List<Expression> handedOn(JavaType.@Nullable Method type, @Nullable List<Expression> arguments) {
        if (type == null || arguments == null || !names.services().isOwn(type)) {
            return arguments;
        }
        List<Expression> all = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            Optional<Slot> slot = moving(names.services().parameter(type, i));
            if (slot.isEmpty() || names.fates().keepsOld(slot.get())) {
                all.add(argument);
            }
            if (slot.isPresent()) {
                changed = true;
                Expression fresh = client(slot.get(), argument, getCursor());
                all.add(
                        names.fates().keepsOld(slot.get())
                                ? fresh.<Expression>withPrefix(next(argument.getPrefix()))
                                        .withId(Tree.randomId())
                                : fresh);
            }
        }
        return changed ? all : arguments;
    }
}
