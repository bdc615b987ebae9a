package io.github.chat2responses.recipes.langchain4j;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.RuleWalk;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Applies the rules for LangChain4j to one file. */
final class ModelWalk extends RuleWalk {
    /** What a request or an answer is in another class with the other model, whatever model it goes to. */
    private static final Set<String> SHARED = Set.of(
            LangChain4j.BASE + "OpenAiChatRequestParameters",
            LangChain4j.BASE + "OpenAiChatRequestParameters$Builder",
            LangChain4j.BASE + "OpenAiChatResponseMetadata");

    private static final Set<String> MODELS = Set.of(LangChain4j.MODEL, LangChain4j.STREAMING);

    ModelWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    protected Optional<Expression> replaced(J.MethodInvocation call) {
        if (call.getMethodType() == null && startsAtModel(call)) {
            block(call.getName(), "C2R604", "types are missing here, perhaps a dependency or generated code");
        }
        if (SHARED.contains(JavaTypes.name(call.getType()))) {
            joinsAll();
        }
        return ModelRules.replaced(this, call);
    }

    private static boolean startsAtModel(J.MethodInvocation call) {
        Expression select = call.getSelect();
        while (select instanceof J.MethodInvocation step) {
            if (step.getMethodType() != null
                    && LangChain4j.CLIENTS.contains(
                            JavaTypes.name(step.getMethodType().getDeclaringType()))) {
                return true;
            }
            select = step.getSelect();
        }
        return false;
    }

    @Override
    public J visitTypeCast(J.TypeCast cast, Integer p) {
        if (SHARED.contains(JavaTypes.name(cast.getType()))) {
            joinsAll();
            accept(cast);
            accept(cast.getClazz());
        }
        return super.visitTypeCast(cast, p);
    }

    /** A framework that finds beans by their class would not find one of another class. */
    @Override
    public J visitVariableDeclarations(J.VariableDeclarations variables, Integer p) {
        boolean injected = !variables.getLeadingAnnotations().isEmpty()
                || isInjected(variables)
                || isSetByGeneratedCode(variables);
        if (injected && variables.getTypeExpression() != null && namesModel(variables.getType())) {
            block(variables, "C2R602", "a framework may look for a bean of this class");
            joinsAllModules();
        }
        return super.visitVariableDeclarations(variables, p);
    }

    @Override
    protected Optional<Expression> replaced(J.FieldAccess access) {
        if (access.getSimpleName().equals("class")
                && namesModel(access.getTarget().getType())) {
            block(access, "C2R602", "a framework may look for a bean of this class");
            joinsAllModules();
        }
        return Optional.empty();
    }

    /** A field without a value in a class with annotations, whose constructor may be generated. */
    private boolean isSetByGeneratedCode(J.VariableDeclarations variables) {
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        return owner != null
                && owner.getBody().getStatements().contains(variables)
                && !owner.getLeadingAnnotations().isEmpty()
                && variables.getVariables().stream()
                        .anyMatch(one -> one.getInitializer() == null && !isAssigned(one.getSimpleName(), owner));
    }

    private static boolean isAssigned(String name, J.ClassDeclaration owner) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                String to = assignment.getVariable() instanceof J.FieldAccess access
                        ? access.getSimpleName()
                        : assignment.getVariable().toString();
                found.compareAndSet(false, to.equals(name));
                return super.visitAssignment(assignment, p);
            }
        }.visit(owner, 0);
        return found.get();
    }

    /** Whether a variable is a parameter of a method that a framework calls, or of the constructor of a class that it makes. */
    private boolean isInjected(J.VariableDeclarations variables) {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
        if (method == null || !method.getParameters().contains(variables)) {
            return false;
        }
        boolean ofBean = method.isConstructor()
                && owner != null
                && !owner.getLeadingAnnotations().isEmpty();
        return ofBean || !method.getLeadingAnnotations().isEmpty();
    }

    private static boolean namesModel(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            return namesModel(array.getElemType());
        }
        return MODELS.contains(JavaTypes.name(type))
                || (type instanceof JavaType.Parameterized generic
                        && generic.getTypeParameters().stream().anyMatch(ModelWalk::namesModel));
    }
}
