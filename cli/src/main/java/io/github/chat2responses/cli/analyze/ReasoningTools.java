package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.chat2responses.rules.ChatLimits;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds requests that Chat Completions refuses and Responses takes: function tools for a model that reasons. */
final class ReasoningTools {
    private static final Set<String> TOOLS = Set.of("addTool", "tools", "addFunctionTool");

    private ReasoningTools() {}

    static void find(CompilationUnit file, Names names, Consumer<Candidate> found) {
        if (names.imports("com.openai.models.chat.completions.ChatCompletionCreateParams")) {
            file.findAll(CallableDeclaration.class)
                    .forEach(method -> find(method.findAll(MethodCallExpr.class), found));
        }
    }

    private static void find(List<MethodCallExpr> calls, Consumer<Candidate> found) {
        boolean hasTools = calls.stream().anyMatch(call -> TOOLS.contains(call.getNameAsString()));
        List<String> efforts = calls.stream()
                .filter(call -> call.getNameAsString().equals("reasoningEffort"))
                .map(call -> call.getArguments().toString())
                .toList();
        if (!hasTools || efforts.stream().anyMatch(effort -> effort.contains("NONE"))) {
            return;
        }
        calls.stream()
                .filter(call -> call.getNameAsString().equals("model")
                        && call.getArguments().size() == 1)
                .filter(call -> ChatLimits.refusesTools(model(call), !efforts.isEmpty()))
                .findFirst()
                .ifPresent(call -> found.accept(Candidate.of(
                        new Use(
                                UseKind.REASONING_TOOLS,
                                "Chat Completions refuses function tools for " + model(call)
                                        + ", unless its effort is none"),
                        Span.of(call.getName()))));
    }

    private static String model(MethodCallExpr call) {
        String written = call.getArgument(0).toString();
        return UrlText.constant(call.getArgument(0)).orElse(written.substring(written.lastIndexOf('.') + 1));
    }
}
