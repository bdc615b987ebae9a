package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Errors of Azure's clients. What an HTTP status says is in one class of either library; the others, and the HTTP answer in
 * it, have no counterpart. Goes over a rewritten file.
 */
final class Errors extends JavaIsoVisitor<Integer> {
    private static final String PACKAGE = "com.azure.core.exception.";

    /** What any exception has. */
    private static final Set<String> OF_ALL = Set.of(
            "getMessage", "getLocalizedMessage", "getCause", "getStackTrace", "printStackTrace", "addSuppressed");

    private static final String REASON =
            "code here looks at errors of Azure's clients, and the new client throws others";

    private final Findings findings;

    Errors(Findings findings) {
        this.findings = findings;
    }

    /** {@code e.getResponse().getStatusCode()} */
    static Optional<Expression> replaced(Rewriter site, J.MethodInvocation call) {
        return call.getSimpleName().equals("getStatusCode")
                        && call.getSelect() instanceof J.MethodInvocation response
                        && response.getSimpleName().equals("getResponse")
                        && response.getSelect() != null
                        && isError(response.getSelect().getType())
                ? Optional.of(site.snippet("statusCode", List.of(site.visited(response.getSelect()))))
                : Optional.empty();
    }

    private static boolean isError(@Nullable JavaType type) {
        return Vocabulary.name(type).startsWith(PACKAGE);
    }

    @Override
    public J.Import visitImport(J.Import line, Integer p) {
        return line;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
        boolean isName = name.getFieldType() == null
                && isError(name.getType())
                && Vocabulary.simple(Vocabulary.name(name.getType())).equals(name.getSimpleName());
        if (isName) {
            findings.block(name, "C2R602", REASON);
        }
        return name;
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        boolean shows = type != null
                && (isError(type.getReturnType())
                        || type.getParameterTypes().stream().anyMatch(Errors::isError)
                        || type.getThrownExceptions().stream().anyMatch(Errors::isError));
        if (shows) {
            findings.block(method, "C2R602", REASON);
        }
        return super.visitMethodDeclaration(method, p);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method type = call.getMethodType();
        boolean isAsked = call.getSelect() != null
                && isError(call.getSelect().getType())
                && !OF_ALL.contains(call.getSimpleName())
                && !(type != null && Vocabulary.name(type.getDeclaringType()).startsWith("com.openai."));
        boolean isPassed = type != null && type.getParameterTypes().stream().anyMatch(Errors::isError);
        if (isAsked || isPassed) {
            findings.block(call, "C2R602", REASON);
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        JavaType.Method type = created.getConstructorType();
        if (isError(created.getType())
                || (type != null && type.getParameterTypes().stream().anyMatch(Errors::isError))) {
            findings.block(created, "C2R602", REASON);
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J.InstanceOf visitInstanceOf(J.InstanceOf test, Integer p) {
        if (isError(test.getExpression().getType())) {
            findings.block(test, "C2R602", REASON);
        }
        return super.visitInstanceOf(test, p);
    }
}
