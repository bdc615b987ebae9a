package io.github.chat2responses.recipes.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Recognizes the name of a model in code: a constant of the official SDK, or a text. */
final class ModelName {
    private static final String CHAT_MODEL = "com.openai.models.ChatModel";
    /** Names that only mean a model; others, such as {@code o1}, count where the code around speaks of a model. */
    private static final List<String> PREFIXES = List.of("gpt-", "chatgpt-", "codex-", "babbage-", "davinci-");

    private ModelName() {}

    /** The constant's name of a model: {@code gpt-4.1-nano} is {@code GPT_4_1_NANO}. */
    static String constant(String model) {
        return model.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** Whether a variable is a constant of the SDK's models. */
    static boolean isConstant(JavaType.@Nullable Variable field) {
        return field != null && TypeUtils.isOfClassType(field.getOwner(), CHAT_MODEL);
    }

    /** The model that a constant stands for, if it is one of some. */
    static Optional<String> of(JavaType.@Nullable Variable field, Set<String> models) {
        return field == null || !isConstant(field)
                ? Optional.empty()
                : models.stream()
                        .filter(model -> constant(model).equals(field.getName()))
                        .findFirst();
    }

    /** The model that a text names, if it is one of some. */
    static Optional<String> of(J.Literal literal, Cursor at, Set<String> models) {
        return literal.getValue() instanceof String text
                        && models.contains(text)
                        && (PREFIXES.stream().anyMatch(text::startsWith) || speaksOfModels(at))
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean speaksOfModels(Cursor at) {
        Object parent = at.getParentTreeCursor().getValue();
        String name = "";
        if (parent instanceof J.MethodInvocation call) {
            name = call.getSimpleName();
        } else if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            name = variable.getSimpleName();
        } else if (parent instanceof J.Assignment assignment) {
            name = assignment.getVariable().toString();
        }
        return name.toLowerCase(Locale.ROOT).contains("model");
    }
}
