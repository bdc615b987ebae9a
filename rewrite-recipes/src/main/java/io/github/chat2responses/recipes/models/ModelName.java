package io.github.chat2responses.recipes.models;

import io.github.chat2responses.rules.ModelNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Recognizes the name of a model in code: a constant of the official SDK, or a text. */
final class ModelName {
    private static final String CHAT_MODEL = "com.openai.models.ChatModel";

    private ModelName() {}

    /** The name of the constant of the SDK's models that a variable is. */
    static Optional<String> constant(JavaType.@Nullable Variable field) {
        return field != null && TypeUtils.isOfClassType(field.getOwner(), CHAT_MODEL)
                ? Optional.of(field.getName())
                : Optional.empty();
    }

    /** The text of a literal that may be meant as a model's name. */
    static Optional<String> text(J.Literal literal, Cursor at) {
        return literal.getValue() instanceof String text && ModelNames.isMeant(text, around(at))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The same, of a literal that asks for the model and is not only compared with. */
    static Optional<String> asked(J.Literal literal, Cursor at) {
        return text(literal, at).filter(text -> ModelNames.isAskedFor(text, around(at)));
    }

    private static String around(Cursor at) {
        Object parent = at.getParentTreeCursor().getValue();
        if (parent instanceof J.MethodInvocation call) {
            return call.getSimpleName();
        }
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return variable.getSimpleName();
        }
        return parent instanceof J.Assignment assignment
                ? assignment.getVariable().toString()
                : "";
    }
}
