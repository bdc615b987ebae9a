package io.github.chat2responses.recipes.openaijava;

import java.util.Optional;
import org.openrewrite.java.tree.J;

/** Which form of structured output a {@code responseFormat} step asks for; its name is the name of the snippet. */
final class TextFormat {
    private TextFormat() {}

    static Optional<String> of(J.MethodInvocation step) {
        String type = SdkMap.name(step.getArguments().get(0).getType());
        return switch (type) {
            case "java.lang.Class" -> Optional.of("structured");
            case "com.openai.models.ResponseFormatText" -> Optional.of("plainText");
            case "com.openai.models.ResponseFormatJsonObject" -> Optional.of("jsonObject");
            case "com.openai.models.ResponseFormatJsonSchema" -> Optional.of("jsonSchema");
            default -> Optional.empty();
        };
    }
}
