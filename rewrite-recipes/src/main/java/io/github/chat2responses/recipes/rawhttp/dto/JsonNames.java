package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/** The names that Jackson and Gson give to properties. */
final class JsonNames {
    private static final Set<String> RENAMING = Set.of("JsonProperty", "SerializedName");

    private final boolean snakeByDefault;

    JsonNames(Configuration configuration) {
        this.snakeByDefault = Stream.of("spring.jackson.property-naming-strategy", "jackson.property-naming-strategy")
                .flatMap(key -> configuration.settings(key).stream())
                .anyMatch(setting -> setting.value().toUpperCase(Locale.ROOT).contains("SNAKE"));
    }

    /** Whether an annotation gives a property its name. */
    static boolean isName(J.Annotation annotation) {
        return RENAMING.contains(annotation.getSimpleName());
    }

    /** The name in an annotation that gives one; null if it gives none. */
    static @Nullable String in(J.Annotation annotation) {
        return isName(annotation) ? Injected.arguments(annotation).get("value") : null;
    }

    String of(J.VariableDeclarations field, J.VariableDeclarations.NamedVariable variable, J.ClassDeclaration owner) {
        String java = variable.getSimpleName();
        return Stream.concat(field.getLeadingAnnotations().stream(), ofMethods(java, owner))
                .map(JsonNames::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> isSnake(owner) ? snake(java) : java);
    }

    /** The annotations of the accessors of a property. */
    private static Stream<J.Annotation> ofMethods(String java, J.ClassDeclaration owner) {
        String capital = Character.toUpperCase(java.charAt(0)) + java.substring(1);
        Set<String> accessors = Set.of("get" + capital, "is" + capital, "set" + capital);
        return owner.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(method -> accessors.contains(method.getSimpleName()))
                .flatMap(method -> method.getLeadingAnnotations().stream());
    }

    /** Whether an accessor of a property gives it its name. */
    static boolean isAtMethod(Property property, Shape owner) {
        return ofMethods(property.name(), owner.declaration()).anyMatch(JsonNames::isName);
    }

    private boolean isSnake(J.ClassDeclaration owner) {
        return snakeByDefault
                || owner.getLeadingAnnotations().stream()
                        .filter(annotation -> annotation.getSimpleName().equals("JsonNaming"))
                        .anyMatch(annotation ->
                                String.valueOf(annotation.getArguments()).contains("SnakeCase"));
    }

    private static String snake(String java) {
        return java.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Whether a class has a field or component of a name, in Java or in an annotation. */
    static boolean mentions(J.ClassDeclaration declaration, String json) {
        return Stream.concat(
                        Stream.ofNullable(declaration.getPrimaryConstructor())
                                .flatMap(components -> components.stream()),
                        declaration.getBody().getStatements().stream())
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .anyMatch(field -> field.getVariables().get(0).getSimpleName().equals(json)
                        || field.getLeadingAnnotations().stream().anyMatch(one -> json.equals(in(one))));
    }
}
