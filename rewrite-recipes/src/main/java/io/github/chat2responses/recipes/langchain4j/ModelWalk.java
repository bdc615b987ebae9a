package io.github.chat2responses.recipes.langchain4j;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.RuleWalk;
import io.github.chat2responses.recipes.openaijava.SdkMap;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Applies the rules for LangChain4j to one file. */
final class ModelWalk extends RuleWalk {
    /** What a request or an answer is in another class with the other model, whatever model it goes to. */
    private static final Set<String> SHARED = Set.of(
            LangChain4j.BASE + "OpenAiChatRequestParameters",
            LangChain4j.BASE + "OpenAiChatRequestParameters$Builder",
            LangChain4j.BASE + "OpenAiChatResponseMetadata");

    ModelWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    protected Optional<Expression> replaced(J.MethodInvocation call) {
        if (SHARED.contains(SdkMap.name(call.getType()))) {
            joinsAll();
        }
        return ModelRules.replaced(this, call);
    }

    @Override
    public J visitTypeCast(J.TypeCast cast, Integer p) {
        if (SHARED.contains(SdkMap.name(cast.getType()))) {
            joinsAll();
            accept(cast);
            accept(cast.getClazz());
        }
        return super.visitTypeCast(cast, p);
    }

    /** A framework that finds beans by their class would not find one of another class. */
    @Override
    public J visitVariableDeclarations(J.VariableDeclarations variables, Integer p) {
        boolean injected = !variables.getLeadingAnnotations().isEmpty() || isInjected(variables);
        if (injected && variables.getTypeExpression() != null && isClient(variables.getTypeExpression())) {
            block(variables, "C2R602", "a framework may look for a bean of this class");
        }
        return super.visitVariableDeclarations(variables, p);
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

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        boolean provides = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> !annotation.getSimpleName().equals("Override"));
        if (provides && method.getReturnTypeExpression() != null && isClient(method.getReturnTypeExpression())) {
            block(method, "C2R602", "a framework may look for a bean of this class");
        }
        return super.visitMethodDeclaration(method, p);
    }

    private static boolean isClient(J type) {
        return type instanceof Expression expression
                && Set.of(LangChain4j.MODEL, LangChain4j.STREAMING).contains(SdkMap.name(expression.getType()));
    }
}
