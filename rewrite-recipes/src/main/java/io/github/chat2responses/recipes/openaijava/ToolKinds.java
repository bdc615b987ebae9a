package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Custom tools beside functions. Where code asks of which kind a tool call is, or has custom tools, a call stays an output item
 * of either kind (schemas {@code FunctionToolCall}, {@code CustomToolCall}); elsewhere all calls are function calls.
 */
final class ToolKinds {
    private static final String CALL = SdkMap.CHAT + "ChatCompletionMessageToolCall";
    private static final String CUSTOM_CALL = SdkMap.CHAT + "ChatCompletionMessageCustomToolCall";
    private static final String FUNCTION_CALL = SdkMap.CHAT + "ChatCompletionMessageFunctionToolCall";
    private static final Set<String> CUSTOM = Set.of("isCustom", "asCustom", "custom", "ofCustom");
    private static final Set<String> TAKES_OUTPUT = Set.of("ofTool", "addMessage");

    /** What takes the place of snippets that know function calls only. */
    private static final Map<String, String> SNIPPETS = Map.of(
            "toolCalls", "callItems",
            "toolCallList", "callItemList",
            "toolCallStream", "callItemStream",
            "finishReasonOf", "finishReasonOfItems");

    private ToolKinds() {}

    /** The snippet for a group in which calls are items. */
    static String snippet(String name) {
        return SNIPPETS.getOrDefault(name, name);
    }

    /** Notes that a call or a reference asks for the kind of a tool call; whether it does. */
    static boolean asks(Site site, JavaType.@Nullable Method method) {
        if (method == null || !JavaTypes.name(method.getDeclaringType()).equals(CALL)) {
            return false;
        }
        boolean known = site.map().kinds().method(CALL, method.getName()).isPresent();
        if (known) {
            site.asksKinds(CUSTOM.contains(method.getName()));
        }
        return known;
    }

    /** Of what a tool's output is: the snippet is for an output of a custom tool. */
    static Output output(Site site, Chain message) {
        Optional<JavaType.Method> id = message.step("toolCallId")
                .flatMap(Chain::argument)
                .filter(J.MethodInvocation.class::isInstance)
                .map(argument -> ((J.MethodInvocation) argument).getMethodType())
                .filter(method -> method.getName().equals("id"));
        String owner =
                id.map(method -> JavaTypes.name(method.getDeclaringType())).orElse("");
        if (owner.equals(CUSTOM_CALL)) {
            boolean fits =
                    site.parent() instanceof J.MethodInvocation taker && TAKES_OUTPUT.contains(taker.getSimpleName());
            return fits ? Output.CUSTOM : Output.UNCERTAIN;
        }
        return owner.equals(FUNCTION_CALL) ? Output.FUNCTION : Output.UNKNOWN;
    }

    /** What a tool message answers. */
    enum Output {
        FUNCTION,
        CUSTOM,
        /** Whatever the model called; a function if there are no custom tools. */
        UNKNOWN,
        /** A custom tool, where nothing can take its output. */
        UNCERTAIN
    }

    /** Whether an expression is, after its rewrite, the output of a custom tool. */
    static boolean isCustomOutput(Expression visited) {
        return JavaTypes.name(visited.getType()).equals(RequestStep.RESPONSES + "ResponseCustomToolCallOutput");
    }
}
