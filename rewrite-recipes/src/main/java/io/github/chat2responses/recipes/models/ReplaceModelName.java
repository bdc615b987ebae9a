package io.github.chat2responses.recipes.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.rules.ModelNames;
import java.util.regex.MatchResult;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Writes another model's name in the place of one. */
public final class ReplaceModelName extends Recipe {

    @Option(displayName = "Old model", description = "The model to replace.", example = "gpt-4")
    private final String oldModel;

    @Option(displayName = "New model", description = "The model that takes its place.", example = "gpt-5.5")
    private final String newModel;

    /**
     * Makes the recipe.
     *
     * @param oldModel the model to replace, by its name in requests
     * @param newModel the model that takes its place
     */
    @JsonCreator
    public ReplaceModelName(@JsonProperty("oldModel") String oldModel, @JsonProperty("newModel") String newModel) {
        this.oldModel = oldModel;
        this.newModel = newModel;
    }

    /**
     * The model to replace.
     *
     * @return its name in requests
     */
    public String getOldModel() {
        return oldModel;
    }

    /**
     * The model that takes its place.
     *
     * @return its name in requests
     */
    public String getNewModel() {
        return newModel;
    }

    @Override
    public String getDisplayName() {
        return "Replace a model";
    }

    @Override
    public String getDescription() {
        return "Replaces a model's name in texts and, where the SDK on the class path has a constant for the new one, in "
                + "constants of `ChatModel`.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaVisitor<>() {
            @Override
            public J visitLiteral(J.Literal literal, ExecutionContext ctx) {
                String source = literal.getValueSource();
                if (source == null || !(literal.getValue() instanceof String text)) {
                    return literal;
                }
                boolean isName = ModelName.text(literal, getCursor())
                        .filter(oldModel::equals)
                        .isPresent();
                if (isName) {
                    return literal.withValue(newModel).withValueSource(source.replace(oldModel, newModel));
                }
                String replaced = inJson(source);
                return replaced.equals(source)
                        ? literal
                        : literal.withValue(inJson(text)).withValueSource(replaced);
            }

            @Override
            public J visitIdentifier(J.Identifier identifier, ExecutionContext ctx) {
                JavaType.Variable field = identifier.getFieldType();
                boolean replaces = ModelName.constant(field)
                        .filter(ModelNames.constant(oldModel)::equals)
                        .isPresent();
                String constant = ModelNames.constant(newModel);
                return field != null && replaces && hasConstant(field, constant)
                        ? identifier.withSimpleName(constant).withFieldType(field.withName(constant))
                        : identifier;
            }
        };
    }

    private String inJson(String text) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (MatchResult name : ModelNames.inJson(text)) {
            if (name.group(1).equals(oldModel)) {
                replaced.append(text, from, name.start(1)).append(newModel);
                from = name.end(1);
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static boolean hasConstant(JavaType.Variable field, String name) {
        return field.getOwner() instanceof JavaType.FullyQualified type
                && type.getMembers().stream()
                        .anyMatch(member -> member.getName().equals(name));
    }
}
