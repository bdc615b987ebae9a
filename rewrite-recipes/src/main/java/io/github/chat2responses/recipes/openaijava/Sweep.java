package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Loop;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * After the rules went over a file: joins what shares Chat types, and blocks what no rule took care of. Whatever it does not
 * know is a blocker, so that a new kind of code leads to code left alone, never to wrong code.
 */
final class Sweep extends JavaIsoVisitor<Integer> {
    private final SdkMap map;
    private final Notes notes;
    private final Plan plan;

    Sweep(SdkMap map, Notes notes, Plan plan) {
        this.map = map;
        this.notes = notes;
        this.plan = plan;
    }

    @Override
    public J.Import visitImport(J.Import imported, Integer p) {
        return imported;
    }

    /** Names in comments are not code; they stay, and so do the imports they need. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public @Nullable J preVisit(J tree, Integer p) {
        if (tree instanceof Expression expression
                && map.mentionsChat(expression.getType())
                && !notes.isSwallowed(tree)) {
            check(expression);
        }
        if (tree instanceof Expression expression
                && !(getCursor().getParentTreeCursor().getValue() instanceof J.ClassDeclaration)
                && map.inheritsChat(expression.getType())) {
            if (tree instanceof J.NewClass created && created.getBody() != null) {
                plan.declare(Keys.type(JavaTypes.name(expression.getType())));
            }
            notes.requireClass(JavaTypes.name(expression.getType()), tree, getCursor());
        }
        if (tree instanceof J.MethodInvocation call && isUntyped(call)) {
            // Where its value goes cannot be seen, so it may go to any of the calls.
            notes.joinsAll(getCursor());
            notes.block(call.getName(), "C2R604", CallSites.UNTYPED, getCursor());
        }
        if (tree instanceof J.InstanceOf test && isChatType(test.getClazz())) {
            block(test, "a type test for a Chat type");
        }
        if (tree instanceof J.Lambda || tree instanceof J.MemberReference) {
            functional((Expression) tree);
        }
        return tree;
    }

    /** Whether a static method of a Chat type is called, and which one is not known. */
    private boolean isUntyped(J.MethodInvocation call) {
        Expression owner = call.getSelect();
        boolean isKnown = call.getMethodType() != null && !(call.getType() instanceof JavaType.Unknown);
        return !isKnown && owner != null && isTypeName(owner) && isChatType(owner);
    }

    private boolean isChatType(J tree) {
        return tree instanceof Expression expression && map.mentionsChat(expression.getType());
    }

    private void check(Expression expression) {
        if (getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                && access.getName() == expression) {
            return;
        }
        if (expression instanceof J.ParameterizedType || expression instanceof J.ArrayType) {
            return;
        }
        if (isTypeName(expression)) {
            if (!notes.isAccepted(expression) && !text(expression).equals("var")) {
                block(expression, "`" + text(expression) + "` has no certain counterpart in Responses");
            }
            return;
        }
        if (!notes.isAccepted(expression)) {
            J consumer = consumer(expression);
            block(expression, "`" + text(consumer) + "` has no certain rewrite");
        }
        // Also what has no rewrite shares its type with where it goes, and so keeps that from changing.
        context(expression);
    }

    /** The call that asks for something without a rewrite, rather than its receiver. */
    private J consumer(Expression expression) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        return parent instanceof J.MethodInvocation call && call.getSelect() == expression ? call : expression;
    }

    private static boolean isTypeName(Expression expression) {
        if (expression instanceof J.AnnotatedType) {
            return true;
        }
        if (expression instanceof J.Identifier identifier) {
            return identifier.getFieldType() == null;
        }
        return expression instanceof J.FieldAccess access
                && access.getName().getFieldType() == null
                && !access.getSimpleName().equals("class");
    }

    /** Where a value goes: known places join groups, all others block. */
    private void context(Expression expression) {
        J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
        if (parent instanceof J.MethodInvocation
                || parent instanceof J.MemberReference
                || parent instanceof J.NewClass
                || parent instanceof J.FieldAccess) {
            if (!notes.isAccepted(parent) && !isTaken(parent, expression)) {
                block(expression, "a Chat value goes to `" + text(parent) + "`, which has no certain rewrite");
            }
        } else if (parent instanceof J.Assignment assignment) {
            if (!map.mentionsChat(assignment.getVariable().getType())
                    && !map.isWide(assignment.getVariable().getType())) {
                block(expression, "a Chat value is assigned to something of another type");
            }
        } else if (parent instanceof J.Return) {
            returned(expression);
        } else if (parent instanceof J.Case || parent instanceof J.Yield) {
            chosen();
        } else if (parent instanceof J.Lambda lambda) {
            result(expression, lambda);
        } else if (!isHarmless(parent)
                && !((parent instanceof J.Binary || parent instanceof J.TypeCast) && notes.isAccepted(parent))
                && !(parent instanceof J.VariableDeclarations.NamedVariable)) {
            block(expression, "a Chat value is used in `" + text(parent) + "`");
        }
        String variable = Keys.variable(expression);
        if (variable != null && !isConstantOfSdk(expression)) {
            notes.join(variable, getCursor());
        }
    }

    /** Whether a call takes an argument as what its successor is, too. */
    private boolean isTaken(J parent, Expression argument) {
        List<Expression> arguments = parent instanceof J.MethodInvocation call
                ? call.getArguments()
                : parent instanceof J.NewClass created ? created.getArguments() : List.of();
        JavaType.Method type = parent instanceof J.MethodInvocation call
                ? call.getMethodType()
                : parent instanceof J.NewClass created ? created.getConstructorType() : null;
        int index = arguments.indexOf(argument);
        return type != null
                && index >= 0
                && !type.getParameterTypes().isEmpty()
                && map.isWide(type.getParameterTypes()
                        .get(Math.min(index, type.getParameterTypes().size() - 1)));
    }

    /** Everybody may use such a constant without sharing anything. */
    private static boolean isConstantOfSdk(Expression expression) {
        JavaType.Variable field = expression instanceof J.Identifier name
                ? name.getFieldType()
                : expression instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        return field != null && SdkMap.isSdk(JavaTypes.name(field.getOwner()));
    }

    private static boolean isHarmless(J parent) {
        return parent instanceof J.Block
                || parent instanceof J.Parentheses
                || parent instanceof J.ControlParentheses
                || parent instanceof J.Switch
                || parent instanceof J.SwitchExpression
                || parent instanceof J.Ternary
                || parent instanceof J.ForEachLoop.Control
                || parent instanceof Loop
                || (parent instanceof J.Binary binary && (isNull(binary.getLeft()) || isNull(binary.getRight())))
                || parent instanceof J.Try.Resource
                || parent instanceof J.Synchronized
                || parent instanceof J.If
                || parent instanceof J.If.Else;
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }

    /** What a case of a switch expression gives is what the whole expression gives. */
    private void chosen() {
        Cursor choice = getCursor();
        while (choice != null
                && !(choice.getValue() instanceof J.SwitchExpression || choice.getValue() instanceof J.Switch)) {
            choice = choice.getParent();
        }
        if (choice != null && choice.getValue() instanceof J.SwitchExpression) {
            notes.join(Keys.statement(choice), getCursor());
        }
    }

    private void returned(Expression expression) {
        Cursor owner = getCursor()
                .dropParentUntil(value -> value instanceof J.Lambda
                        || value instanceof J.MethodDeclaration
                        || value instanceof J.CompilationUnit);
        if (owner.getValue() instanceof J.Lambda lambda) {
            // What a function's body returns is part of the statement that has the function.
            notes.join(Keys.statement(owner), getCursor());
            result(expression, lambda);
        } else if (owner.getValue() instanceof J.MethodDeclaration method
                && method.getMethodType() != null
                && map.mentionsChat(method.getMethodType().getReturnType())) {
            notes.join(Keys.method(method.getMethodType()), getCursor());
        } else if (!(owner.getValue() instanceof J.MethodDeclaration method
                && method.getMethodType() != null
                && map.isWide(method.getMethodType().getReturnType()))) {
            block(expression, "a Chat value is returned as something of another type");
        }
    }

    private void result(Expression expression, J.Lambda lambda) {
        JavaType.Method method = singleMethod(lambda.getType());
        boolean thrownAway = returnsNothing(lambda.getType());
        boolean isWide = map.isWide(lambda.getType()) || (method != null && map.isWide(method.getReturnType()));
        if (!map.mentionsChat(lambda.getType()) && !CallRules.mentions(map, method) && !thrownAway && !isWide) {
            block(expression, "a function returns a Chat value as something of another type");
        }
    }

    /** A lambda or a method reference for an interface of the user's own, whose method names Chat types. */
    private void functional(Expression function) {
        JavaType.Method method = singleMethod(function.getType());
        if (method != null
                && CallRules.mentions(map, method)
                && !CallRules.isOpen(JavaTypes.name(method.getDeclaringType()))) {
            notes.require(method, function, getCursor());
        }
    }

    /** Whether a functional interface's method returns nothing. */
    static boolean returnsNothing(@Nullable JavaType function) {
        JavaType.Method method = singleMethod(function);
        return method != null && method.getReturnType() == JavaType.Primitive.Void;
    }

    /** Whether a functional interface's method has one parameter. */
    static boolean takesOne(@Nullable JavaType function) {
        JavaType.Method method = singleMethod(function);
        return method != null && method.getParameterTypes().size() == 1;
    }

    private static JavaType.@Nullable Method singleMethod(@Nullable JavaType type) {
        JavaType.FullyQualified qualified = TypeUtils.asFullyQualified(type);
        if (qualified == null) {
            return null;
        }
        return qualified.getMethods().stream()
                .filter(method -> method.hasFlags(Flag.Abstract) && !method.hasFlags(Flag.Default))
                .findFirst()
                .orElse(null);
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && map.mentionsChat(type.getType())) {
            notes.join(Keys.variable(type), getCursor());
            if (type.getOwner() instanceof JavaType.FullyQualified) {
                plan.names().share(variable.getSimpleName(), Keys.variable(type));
            }
        } else if (variable.getInitializer() != null
                && !(type != null && map.isWide(type.getType()))
                && map.mentionsChat(variable.getInitializer().getType())) {
            block(variable, "a Chat value is kept in a variable of another type");
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        if (map.inheritsChat(declaration.getType())) {
            String name = Keys.type(JavaTypes.name(declaration.getType()));
            plan.declare(name);
            notes.join(name, getCursor());
        }
        if (declaration.getKind() == J.ClassDeclaration.Kind.Type.Record
                && declaration.getPrimaryConstructor() != null) {
            components(declaration, declaration.getPrimaryConstructor());
        }
        return super.visitClassDeclaration(declaration, p);
    }

    /** A record's constructor and accessors are nowhere written, but called. */
    private void components(J.ClassDeclaration shape, List<Statement> components) {
        String owner = JavaTypes.name(shape.getType());
        plan.declare(Keys.method(owner, "<constructor>", components.size()));
        for (Statement component : components) {
            if (component instanceof J.VariableDeclarations declared && map.mentionsChat(declared.getType())) {
                String name = declared.getVariables().get(0).getSimpleName();
                String accessor = Keys.method(owner, name, 0);
                plan.declare(accessor);
                notes.join(accessor, getCursor());
                plan.names().share(name, accessor);
                notes.join(Keys.method(owner, "<constructor>", components.size()), getCursor());
                plan.names().share(shape.getSimpleName(), accessor);
            }
        }
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        if (type != null) {
            plan.declare(Keys.method(type));
            if (CallRules.mentions(map, type)) {
                notes.join(Keys.method(type), getCursor());
                plan.names()
                        .share(
                                method.isConstructor()
                                        ? type.getDeclaringType().getClassName()
                                        : method.getSimpleName(),
                                Keys.method(type));
                overridden(method, type);
                inClass();
                if (hasTwin(type)) {
                    block(method, "another `" + method.getSimpleName() + "` would get the same parameters");
                }
            }
        }
        return super.visitMethodDeclaration(method, p);
    }

    /** A method whose class names Chat types in its head changes with that head; an anonymous class, with its expression. */
    private void inClass() {
        Cursor owner = getCursor()
                .dropParentUntil(value -> value instanceof J.ClassDeclaration
                        || value instanceof J.NewClass
                        || value instanceof J.CompilationUnit);
        if (owner.getValue() instanceof J.ClassDeclaration declaration && map.inheritsChat(declaration.getType())) {
            notes.join(Keys.type(JavaTypes.name(declaration.getType())), getCursor());
        } else if (owner.getValue() instanceof J.NewClass) {
            notes.join(Keys.statement(owner), getCursor());
        }
    }

    /** Whether another method of the class differs in Chat types only that become one type. */
    private boolean hasTwin(JavaType.Method type) {
        return type.getDeclaringType().getMethods().stream()
                .filter(other -> other.getName().equals(type.getName()))
                .filter(other -> !erasure(other, false).equals(erasure(type, false)))
                .anyMatch(other -> erasure(other, true).equals(erasure(type, true)));
    }

    private List<String> erasure(JavaType.Method type, boolean after) {
        return type.getParameterTypes().stream()
                .map(parameter -> {
                    String name = JavaTypes.name(parameter);
                    String shown = name.isEmpty() ? String.valueOf(parameter) : name;
                    return after ? map.target(name).orElse(shown) : shown;
                })
                .toList();
    }

    private void overridden(J.MethodDeclaration method, JavaType.Method type) {
        JavaType.Method above = TypeUtils.findOverriddenMethod(type).orElse(null);
        if (above == null) {
            if (CallRules.overridesMap(type)) {
                notes.join(Keys.statement(getCursor().getParentOrThrow()), getCursor());
            } else if (method.getLeadingAnnotations().stream()
                    .anyMatch(a -> a.getSimpleName().equals("Override"))) {
                block(method, "`" + method.getSimpleName() + "` overrides something that cannot be seen here");
            }
        } else if (CallRules.isOpen(JavaTypes.name(above.getDeclaringType()))) {
            notes.join(Keys.statement(getCursor().getParentOrThrow()), getCursor());
        } else {
            notes.require(above, method, getCursor());
        }
    }

    private void block(J element, String reason) {
        notes.block(element, "C2R602", reason, getCursor());
    }

    /** A tree in one line, for people. */
    static String text(J tree) {
        return SourceText.of(tree);
    }
}
