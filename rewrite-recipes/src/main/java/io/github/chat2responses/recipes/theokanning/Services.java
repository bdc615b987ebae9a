package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Given;
import io.github.chat2responses.recipes.replace.Keys;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Where an {@code OpenAiService} is made, kept, handed on and used, learned from all files of a project. */
final class Services extends JavaIsoVisitor<Integer> {
    private static final String NOT_SEEN = "where the client comes from is not seen here";

    private final Set<String> ownClasses;
    private final Injection injection = new Injection();
    private final Map<String, Slot> slots = new TreeMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Set<String> modulesWithBean = new HashSet<>();
    private final List<Slot> beanMethods = new ArrayList<>();
    private final Set<String> madeByHand = new HashSet<>();
    private final Map<String, Blocker> unasked = new HashMap<>();

    /** Parameters of methods that only code which is here may call; where none does, they get nothing. */
    private final List<Slot> hidden = new ArrayList<>();

    private boolean isMade;
    private boolean allMadeByKey = true;
    private ResponsesCode.@Nullable Page page;
    private String path = "";
    private String module = "";

    Services(Set<String> ownClasses) {
        this.ownClasses = ownClasses;
    }

    /** Looks at the heads of a file, which has to be done for all files before any body is looked at. */
    void heads(J.CompilationUnit file) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
                JavaType.Method type = method.getMethodType();
                List<Statement> declared = method.getParameters();
                for (int i = 0; type != null && i < declared.size(); i++) {
                    if (declared.get(i) instanceof J.VariableDeclarations one && OldService.is(one.getType())) {
                        JavaType.Variable variable = one.getVariables().get(0).getVariableType();
                        String key = variable == null ? "" : Keys.variable(variable);
                        String before = parameters.put(Keys.parameter(type, i), key);
                        if (before != null && !before.equals(key)) {
                            slot(before).doubt(doubt(file, "methods of one name have an `OpenAiService` in one place"));
                        }
                    }
                }
                return super.visitMethodDeclaration(method, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                madeByHand.add(Vocabulary.name(created.getType()));
                return super.visitNewClass(created, p);
            }
        }.visit(file, 0);
    }

    private static Blocker doubt(J.CompilationUnit file, String reason) {
        return new Blocker("C2R602", new Place(Place.path(file), 1), reason);
    }

    void bodies(J.CompilationUnit file, ResponsesCode.Page on, String of) {
        page = on;
        module = of;
        path = Place.path(file);
        visit(file, 0);
    }

    /** Links what Spring injects with the methods that make it, after the last file. */
    void close() {
        if (isMade && allMadeByKey) {
            hidden.forEach(Slot::fill);
        }
        for (Slot slot : slots.values()) {
            if (slot.isInjected()) {
                beanMethods.forEach(slot::takesFrom);
                injection.doubt().ifPresent(slot::doubt);
                if (beanMethods.isEmpty()) {
                    slot.doubt(slot.unfilled("no method with `@Bean` here makes the client"));
                }
            }
        }
    }

    Map<String, Slot> slots() {
        return slots;
    }

    /** A call in a file that is asked of a service which is kept nowhere in sight. */
    Optional<Blocker> unasked(String file) {
        return Optional.ofNullable(unasked.get(file));
    }

    private Slot slot(String key) {
        return slots.computeIfAbsent(parameters.getOrDefault(key, key), Slot::new);
    }

    /** The slot that a parameter of a method is. */
    Optional<Slot> parameter(JavaType.Method method, int index) {
        List<JavaType> types = method.getParameterTypes();
        return index < types.size() && OldService.is(types.get(index))
                ? Optional.of(slot(Keys.parameter(method, index)))
                : Optional.empty();
    }

    Optional<Slot> slot(JavaType.@Nullable Variable variable) {
        return variable == null || !OldService.is(variable.getType())
                ? Optional.empty()
                : Optional.of(slot(Keys.variable(variable)));
    }

    Optional<Slot> slot(JavaType.@Nullable Method method) {
        return method == null || !OldService.is(method.getReturnType()) || !isOwn(method)
                ? Optional.empty()
                : Optional.of(slot(Keys.method(method)));
    }

    boolean isOwn(JavaType.Method method) {
        return ownClasses.contains(Vocabulary.name(method.getDeclaringType()));
    }

    /** The slot that an expression names. */
    Optional<Slot> of(@Nullable Expression expression) {
        Expression plain = expression == null ? null : expression.unwrap();
        if (plain instanceof J.Identifier name) {
            return slot(name.getFieldType());
        }
        if (plain instanceof J.FieldAccess access) {
            return slot(access.getName().getFieldType());
        }
        return plain instanceof J.MethodInvocation call ? slot(call.getMethodType()) : Optional.empty();
    }

    private Blocker here(J element, String code, String reason) {
        return new Blocker(code, page == null ? new Place(path, 1) : page.place(element), reason);
    }

    /** Says that a slot gets the value of an expression. */
    private void flow(Slot to, Expression from) {
        Expression plain = from.unwrap();
        to.fill();
        to.in(path);
        if (plain instanceof J.NewClass created && OldService.is(created.getType())) {
            Optional<Making> making = Making.of(created, getCursor());
            if (making.isEmpty()) {
                String reason =
                        "`" + SourceText.of(created) + "` is not made from a key alone, so its host cannot be seen";
                to.doubt(here(created, "C2R701", reason));
            } else if (making.get().logs()) {
                to.note("the new client does not log its requests by `HttpLoggingInterceptor`");
            }
        } else if (of(plain).isPresent()) {
            of(plain).ifPresent(to::takesFrom);
        } else if (!(plain instanceof J.Literal)) {
            to.doubt(here(from, "C2R701", NOT_SEEN));
        }
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        injection.look(
                declaration, () -> here(declaration, "C2R602", "`@InjectMocks` or `@MockBean` imitates a client"));
        return super.visitClassDeclaration(declaration, p);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declarations, Integer p) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        for (J.VariableDeclarations.NamedVariable variable : declarations.getVariables()) {
            Optional<Slot> found = slot(variable.getVariableType());
            if (found.isEmpty()) {
                continue;
            }
            Slot slot = found.get();
            slot.mustBeFilled(here(declarations, "C2R701", NOT_SEEN));
            slot.in(path);
            Optional<Blocker> unclear = injection.unclear(
                    declarations,
                    () -> here(declarations, "C2R602", "which of several clients is injected here goes by a name"));
            unclear.ifPresent(slot::doubt);
            if (!(parent instanceof J.Block || parent instanceof J.MethodDeclaration)
                    || declarations.getVariables().size() > 1) {
                slot.doubt(here(declarations, "C2R602", "a client that is declared here can have none beside it"));
            }
            if (variable.getInitializer() != null) {
                continue;
            }
            if (parent instanceof J.MethodDeclaration method) {
                if (injection.isInjected(method, getCursor())) {
                    slot.inject();
                } else if (isHidden(method)) {
                    hidden.add(slot);
                }
            } else if (injection.isInjected(declarations, getCursor(), madeByHand)) {
                slot.inject();
            }
        }
        return super.visitVariableDeclarations(declarations, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        slot(type).ifPresent(slot -> {
            if (injection.isBean(method)) {
                beanMethods.add(slot);
                injection
                        .unclear(
                                method,
                                () -> here(method, "C2R602", "this client is injected on a condition or by a name"))
                        .ifPresent(slot::doubt);
                if (!modulesWithBean.add(module)) {
                    slot.doubt(here(method, "C2R602", "there are several clients to inject"));
                }
            }
        });
        if (type == null
                || !(OldService.is(type.getReturnType())
                        || type.getParameterTypes().stream().anyMatch(OldService::is))) {
            return super.visitMethodDeclaration(method, p);
        }
        Optional<JavaType.Method> above =
                type.isConstructor() ? Optional.empty() : TypeUtils.findOverriddenMethod(type);
        if (above.isPresent() || method.getBody() == null) {
            Blocker reason = here(method, "C2R602", "a method that is given or gives the client has several bodies");
            handed(type, reason);
            above.ifPresent(other -> handed(other, reason));
        }
        return super.visitMethodDeclaration(method, p);
    }

    private void handed(JavaType.Method type, Blocker reason) {
        slot(type).ifPresent(slot -> slot.doubt(reason));
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            parameter(type, i).ifPresent(slot -> slot.doubt(reason));
        }
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        Expression value = variable.getInitializer();
        if (value != null) {
            slot(variable.getVariableType()).ifPresent(slot -> flow(slot, value));
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        of(assignment.getVariable()).ifPresent(slot -> {
            flow(slot, assignment.getAssignment());
            boolean isStatement = getCursor().getParentTreeCursor().getValue() instanceof J.Block;
            if (!isStatement) {
                slot.doubt(here(assignment, "C2R602", "the client is assigned in an expression"));
            }
        });
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J.Return visitReturn(J.Return statement, Integer p) {
        Expression value = statement.getExpression();
        if (value != null) {
            Given.by(getCursor())
                    .flatMap(method -> slot(method.getMethodType()))
                    .ifPresent(slot -> flow(slot, value));
        }
        return super.visitReturn(statement, p);
    }

    private static boolean isHidden(J.MethodDeclaration method) {
        return !method.hasModifier(J.Modifier.Type.Public)
                && !method.hasModifier(J.Modifier.Type.Protected)
                && method.getLeadingAnnotations().isEmpty();
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        if (OldService.is(created.getType())) {
            isMade = true;
            allMadeByKey &= Making.of(created, getCursor()).isPresent();
        }
        passed(created.getConstructorType(), created.getArguments());
        return super.visitNewClass(created, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        JavaType.Method type = reference.getMethodType();
        if (type != null) {
            handed(type, here(reference, "C2R701", NOT_SEEN));
        }
        return super.visitMemberReference(reference, p);
    }

    private void passed(JavaType.@Nullable Method type, @Nullable List<Expression> arguments) {
        if (type == null || arguments == null || !isOwn(type)) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            parameter(type, i).ifPresent(slot -> flow(slot, argument));
        }
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        passed(call.getMethodType(), call.getArguments());
        of(call).ifPresent(slot -> use(slot, call));
        if (OldService.isChat(call) && of(call.getSelect()).isEmpty() && !(call.getSelect() instanceof J.NewClass)) {
            unasked.put(path, here(call, "C2R701", NOT_SEEN));
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer p) {
        of(access).ifPresent(slot -> use(slot, access));
        return super.visitFieldAccess(access, p);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        boolean isPart = (parent instanceof J.FieldAccess access && access.getName() == name)
                || (parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == name);
        if (!isPart) {
            of(name).ifPresent(slot -> use(slot, name));
        }
        return name;
    }

    private void use(Slot slot, Expression value) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        if (parent instanceof J.MethodInvocation call && call.getSelect() == value) {
            if (OldService.isChat(call)) {
                slot.chats(path);
            } else if (!call.getSimpleName().equals("shutdownExecutor")
                    || !(getCursor().getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.Block)) {
                slot.useOtherwise();
            }
            return;
        }
        boolean flows = (parent instanceof J.MethodInvocation call
                        && isHandedOn(call.getMethodType(), call.getArguments(), value))
                || (parent instanceof J.NewClass created
                        && created.getArguments() != null
                        && isHandedOn(created.getConstructorType(), created.getArguments(), value))
                || parent instanceof J.VariableDeclarations.NamedVariable
                || (parent instanceof J.Assignment assignment
                        && (assignment.getVariable() == value
                                || of(assignment.getVariable()).isPresent()))
                || (parent instanceof J.Return && getCursor().firstEnclosing(J.Lambda.class) == null)
                || (parent instanceof J.Binary binary && (isNull(binary.getLeft()) || isNull(binary.getRight())))
                || parent instanceof J.Block;
        if (!flows) {
            slot.useOtherwise();
        }
    }

    private boolean isHandedOn(JavaType.@Nullable Method type, List<Expression> arguments, Expression value) {
        return type != null
                && isOwn(type)
                && parameter(type, arguments.indexOf(value)).isPresent();
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }
}
