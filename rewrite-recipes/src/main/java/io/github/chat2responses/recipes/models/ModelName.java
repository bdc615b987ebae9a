package io.github.chat2responses.recipes.models;

import io.github.chat2responses.rules.ModelNames;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The models that a literal asks for: the one that it names and is not only compared with, or those of a body in JSON. */
    static Stream<String> asked(J.Literal literal, Cursor at) {
        Stream<String> named = text(literal, at).filter(text -> ModelNames.isAskedFor(text, around(at))).stream();
        return literal.getValue() instanceof String text
                ? Stream.concat(named, ModelNames.inJson(text).stream().map(name -> name.group(1)))
                : named;
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
