package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A class of the user's own, with the properties that a JSON library sees.
 *
 * @param name its full name, with {@code $} before a nested class's
 * @param declaration its tree
 * @param file the file it is in
 * @param properties its properties, in order
 */
record Shape(String name, J.ClassDeclaration declaration, SourceIndex file, List<Property> properties) {
    private static final Set<String> LOMBOK = Set.of("Data", "Getter", "Value");
    private static final Set<String> HARMLESS = Set.of("java.io.Serializable", "Serializable");

    String simpleName() {
        return declaration.getSimpleName();
    }

    boolean isRecord() {
        return declaration.getKind() == J.ClassDeclaration.Kind.Type.Record;
    }

    /** A plain class or record: nothing above it that a property could come from. */
    boolean isPlain() {
        boolean isClass = declaration.getKind() == J.ClassDeclaration.Kind.Type.Class || isRecord();
        return isClass
                && declaration.getExtends() == null
                && declaration.getTypeParameters() == null
                && (declaration.getImplements() == null
                        || declaration.getImplements().stream().allMatch(type -> HARMLESS.contains(type.toString())));
    }

    boolean isLombok() {
        return declaration.getLeadingAnnotations().stream()
                .anyMatch(annotation -> LOMBOK.contains(annotation.getSimpleName()));
    }

    boolean hasAnnotation(String simpleName) {
        return declaration.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals(simpleName));
    }

    Optional<Property> json(String key) {
        return properties.stream()
                .filter(property -> property.json().equals(key))
                .findFirst();
    }

    Optional<Property> named(String javaName) {
        return properties.stream()
                .filter(property -> property.name().equals(javaName))
                .findFirst();
    }

    Stream<J.MethodDeclaration> methods() {
        return declaration.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    Stream<J.MethodDeclaration> constructors() {
        return methods().filter(J.MethodDeclaration::isConstructor);
    }

    boolean hasMethod(String methodName) {
        return methods().anyMatch(method -> method.getSimpleName().equals(methodName));
    }

    /** Classes declared directly in it. */
    Stream<J.ClassDeclaration> nested() {
        return declaration.getBody().getStatements().stream()
                .filter(J.ClassDeclaration.class::isInstance)
                .map(J.ClassDeclaration.class::cast);
    }

    boolean has(Statement statement) {
        return declaration.getBody().getStatements().contains(statement);
    }
}
