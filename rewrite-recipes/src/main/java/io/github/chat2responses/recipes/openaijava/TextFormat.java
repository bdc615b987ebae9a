package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** Which form of structured output a {@code responseFormat} step asks for; its name is the name of the snippet. */
final class TextFormat {
    private TextFormat() {}

    static Optional<String> of(J.MethodInvocation step) {
        String type = JavaTypes.name(step.getArguments().get(0).getType());
        return switch (type) {
            case "java.lang.Class" -> Optional.of("structured");
            case "com.openai.models.ResponseFormatText" -> Optional.of("plainText");
            case "com.openai.models.ResponseFormatJsonObject" -> Optional.of("jsonObject");
            case "com.openai.models.ResponseFormatJsonSchema" -> Optional.of("jsonSchema");
            default -> Optional.empty();
        };
    }

    /** {@code Answer.class} */
    static boolean isClassLiteral(Expression expression) {
        return expression instanceof J.FieldAccess access
                && access.getSimpleName().equals("class");
    }

    /** {@code StructuredResponseTextConfig.<T>builder()...} with the class in the place of {@code T}. */
    static Expression typed(Expression config, Expression literal) {
        Expression type = ((J.FieldAccess) literal).getTarget().withPrefix(Space.EMPTY);
        return (Expression)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
                        JContainer<Expression> parameters = call.getPadding().getTypeParameters();
                        return parameters == null
                                ? super.visitMethodInvocation(call, p)
                                : call.getPadding()
                                        .withTypeParameters(parameters
                                                .getPadding()
                                                .withElements(List.of(JRightPadded.build(type))));
                    }
                }.visitNonNull(config, 0);
    }
}
