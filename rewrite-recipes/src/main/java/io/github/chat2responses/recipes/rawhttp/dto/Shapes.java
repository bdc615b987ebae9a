package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The classes of a code base by name. */
final class Shapes {
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    /** Names that two modules use. */
    private final Set<String> doubled = new HashSet<>();

    private final JsonNames names;

    Shapes(JsonNames names) {
        this.names = names;
    }

    /** The full name of a class, empty if it is none or unknown. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified known = TypeUtils.asFullyQualified(type);
        return type == JavaType.Primitive.String
                ? "java.lang.String"
                : known == null || known instanceof JavaType.Unknown ? "" : known.getFullyQualifiedName();
    }

    void add(SourceIndex file) {
        file.file().getClasses().forEach(declaration -> add(declaration, file));
    }

    private void add(J.ClassDeclaration declaration, SourceIndex file) {
        String name = name(declaration.getType());
        if (!name.isEmpty()) {
            if (shapes.containsKey(name)) {
                doubled.add(name);
            }
            shapes.put(name, new Shape(name, declaration, file, properties(declaration)));
        }
        declaration.getBody().getStatements().stream()
                .filter(J.ClassDeclaration.class::isInstance)
                .forEach(nested -> add((J.ClassDeclaration) nested, file));
    }

    private List<Property> properties(J.ClassDeclaration declaration) {
        List<Property> found = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(declaration.getPrimaryConstructor()).flatMap(List::stream),
                        declaration.getBody().getStatements().stream())
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(field ->
                        !field.hasModifier(J.Modifier.Type.Static) && !field.hasModifier(J.Modifier.Type.Transient))
                .forEach(field -> field.getVariables()
                        .forEach(variable -> found.add(new Property(
                                variable.getSimpleName(), names.of(field, variable, declaration), field))));
        return found;
    }

    Optional<Shape> of(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    Optional<Shape> of(@Nullable JavaType type) {
        return of(name(type));
    }

    /** Whether two classes have one name, so that nobody knows which is meant. */
    boolean isDoubled(Shape shape) {
        return doubled.contains(shape.name());
    }

    Collection<Shape> all() {
        return shapes.values();
    }
}
