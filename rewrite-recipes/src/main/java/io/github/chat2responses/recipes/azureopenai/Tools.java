package io.github.chat2responses.recipes.azureopenai;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Functions as tools, and the calls of them. */
final class Tools {
    static final String FUNCTION = Vocabulary.MODELS + "ChatCompletionsFunctionToolDefinitionFunction";
    static final String DEFINITION = Vocabulary.MODELS + "ChatCompletionsFunctionToolDefinition";
    private static final String CALL = Vocabulary.MODELS + "ChatCompletionsToolCall";
    private static final String FUNCTION_CALL = Vocabulary.MODELS + "ChatCompletionsFunctionToolCall";
    private static final String SELECTION = Vocabulary.MODELS + "ChatCompletionsToolSelection";
    private static final String PRESET = Vocabulary.MODELS + "ChatCompletionsToolSelectionPreset";
    private static final String DATA = "com.azure.core.util.BinaryData";
    private static final Set<String> PRESETS = Set.of("AUTO", "NONE", "REQUIRED");

    private Tools() {}

    /** The definition of a function, and the tool around it. */
    static Optional<Expression> created(Rewriter site, J.NewClass created) {
        String name = Vocabulary.name(created.getType());
        Expression only = created.getArguments().get(0);
        if (name.equals(FUNCTION) && created.getArguments().size() == 1) {
            return Optional.of(site.snippet("function", List.of(site.visited(only))));
        }
        return name.equals(DEFINITION) && Vocabulary.name(only.getType()).equals(FUNCTION)
                ? Optional.of(site.snippet("tool", List.of(site.visited(only))))
                : Optional.empty();
    }

    /** {@code function.setParameters(..)} */
    static Optional<Expression> set(Rewriter site, J.MethodInvocation call) {
        JRightPadded<Expression> padded = call.getPadding().getSelect();
        Expression argument = call.getArguments().get(0);
        if (padded == null) {
            return Optional.empty();
        }
        Optional<Expression> value = switch (call.getSimpleName()) {
            case "setDescription" -> Optional.of(site.visited(argument));
            case "setParameters" -> Optional.of(parameters(site, argument));
            case "setStrict" -> isBoolean(argument) ? Optional.of(argument) : Optional.empty();
            default -> Optional.empty();
        };
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String snippet = call.getSimpleName().substring("set".length()).toLowerCase(Locale.ROOT);
        J.MethodInvocation written =
                (J.MethodInvocation) site.snippet(snippet, List.of(site.visited(padded.getElement()), value.get()));
        JRightPadded<Expression> select = written.getPadding().getSelect();
        return Optional.of(
                select == null ? written : written.getPadding().withSelect(select.withAfter(padded.getAfter())));
    }

    private static boolean isBoolean(Expression value) {
        return value instanceof J.Literal literal && literal.getValue() instanceof Boolean;
    }

    /** A schema, which the old client takes as a text or as any object. */
    private static Expression parameters(Rewriter site, Expression schema) {
        if (schema instanceof J.MethodInvocation of
                && of.getMethodType() != null
                && Vocabulary.name(of.getMethodType().getDeclaringType()).equals(DATA)
                && of.getArguments().size() == 1) {
            Expression value = of.getArguments().get(0);
            boolean isMap = TypeUtils.isAssignableTo("java.util.Map", value.getType());
            if (of.getSimpleName().equals("fromString")) {
                return site.snippet("parametersOfJson", List.of(site.visited(value)));
            }
            if (of.getSimpleName().equals("fromObject") && isMap) {
                return site.snippet("parametersOfMap", List.of(site.visited(value)));
            }
        }
        return site.snippet("parametersOfData", List.of(site.visited(schema)));
    }

    /** The snippet for {@code new ChatCompletionsToolSelection(ChatCompletionsToolSelectionPreset.AUTO)}. */
    static Optional<String> choice(Expression selection) {
        JavaType.Variable preset = selection instanceof J.NewClass created
                        && Vocabulary.name(created.getType()).equals(SELECTION)
                        && created.getArguments().get(0) instanceof J.FieldAccess access
                ? access.getName().getFieldType()
                : null;
        if (preset == null
                || !Vocabulary.name(preset.getOwner()).equals(PRESET)
                || !PRESETS.contains(preset.getName())) {
            return Optional.empty();
        }
        String word = preset.getName();
        return Optional.of("choice" + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Whether a cast says that a call is one of a function, which all calls are. */
    static boolean isCall(J.TypeCast cast) {
        return Vocabulary.name(cast.getType()).equals(FUNCTION_CALL)
                && Vocabulary.name(cast.getExpression().getType()).equals(CALL);
    }
}
