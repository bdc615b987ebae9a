package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds uses in one parsed Java file, by imports, method names and string literals; no class path is needed. */
final class JavaUses extends VoidVisitorAdapter<BiConsumer<Use, Span>> {
    private static final Set<String> CREATE = Set.of("create", "createStreaming");

    private final boolean official;
    private final boolean theokanning;
    private final boolean azure;

    private final ModelUses models;

    private JavaUses(CompilationUnit file, ModelUses models) {
        this.models = models;
        official = imports(file, "com.openai.");
        theokanning = imports(file, "com.theokanning.openai.");
        azure = imports(file, "com.azure.ai.openai.");
    }

    static void find(CompilationUnit file, ModelUses models, BiConsumer<Use, Span> found) {
        new JavaUses(file, models).visit(file, found);
    }

    private static boolean imports(CompilationUnit file, String prefix) {
        return file.getImports().stream()
                .anyMatch(line -> line.getNameAsString().startsWith(prefix));
    }

    @Override
    public void visit(ImportDeclaration line, BiConsumer<Use, Span> found) {
        String name = line.getNameAsString();
        if (name.startsWith("com.openai.models.beta.assistants") || name.startsWith("com.openai.models.beta.threads")) {
            found.accept(Use.of(Pattern.ASSISTANTS_SDK), Span.of(line));
        } else if (name.startsWith("com.theokanning.openai.assistants")
                || name.startsWith("com.theokanning.openai.threads")) {
            found.accept(Use.of(Pattern.ASSISTANTS_THEOKANNING), Span.of(line));
        }
    }

    @Override
    public void visit(MethodCallExpr call, BiConsumer<Use, Span> found) {
        String name = call.getNameAsString();
        if (CREATE.contains(name) && isChatService(call.getScope())) {
            found.accept(
                    Use.of(name.equals("create") ? Pattern.OFFICIAL_CALL : Pattern.OFFICIAL_STREAM),
                    Span.of(call.getName()));
        } else if (official && isBeta(call)) {
            found.accept(Use.of(Pattern.ASSISTANTS_SDK), Span.of(call.getName()));
        } else if (theokanning && (name.equals("createChatCompletion") || name.equals("streamChatCompletion"))) {
            found.accept(Use.of(Pattern.THEOKANNING), Span.of(call.getName()));
        } else if (azure && name.startsWith("getChatCompletions")) {
            found.accept(Use.of(Pattern.AZURE), Span.of(call.getName()));
        }
        super.visit(call, found);
    }

    /** {@code ...chat().completions()}, also with {@code withRawResponse()} after it. */
    private static boolean isChatService(Optional<Expression> scope) {
        if (scope.isEmpty() || !(scope.get() instanceof MethodCallExpr service)) {
            return false;
        }
        if (service.getNameAsString().equals("withRawResponse")) {
            return isChatService(service.getScope());
        }
        return service.getNameAsString().equals("completions") && isCallOf(service.getScope(), "chat");
    }

    /** {@code beta().assistants()} and {@code beta().threads()}. */
    private static boolean isBeta(MethodCallExpr call) {
        boolean service = call.getNameAsString().equals("assistants")
                || call.getNameAsString().equals("threads");
        return service && isCallOf(call.getScope(), "beta");
    }

    private static boolean isCallOf(Optional<Expression> scope, String name) {
        return scope.filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> call.getNameAsString().equals(name))
                .isPresent();
    }

    @Override
    public void visit(FieldAccessExpr access, BiConsumer<Use, Span> found) {
        models.of(access).ifPresent(use -> found.accept(use, Span.of(access)));
        super.visit(access, found);
    }

    @Override
    public void visit(StringLiteralExpr literal, BiConsumer<Use, Span> found) {
        models.of(literal).ifPresent(use -> found.accept(use, Span.of(literal)));
        TextUses.of(literal.getValue()).ifPresent(pattern -> found.accept(Use.of(pattern), Span.of(literal)));
    }

    @Override
    public void visit(TextBlockLiteralExpr literal, BiConsumer<Use, Span> found) {
        TextUses.of(literal.getValue()).ifPresent(pattern -> found.accept(Use.of(pattern), Span.of(literal)));
    }
}
