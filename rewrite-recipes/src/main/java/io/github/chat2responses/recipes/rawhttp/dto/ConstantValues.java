package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Givers.Value;
import io.github.chat2responses.recipes.source.LiteralJson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What an expression always comes to: a literal, a constant, or what the configuration files give in all profiles. */
final class ConstantValues {
    private static final int DEEPEST = 4;

    private final Collection<SourceIndex> files;
    private final Configuration configuration;

    ConstantValues(Collection<SourceIndex> files, Configuration configuration) {
        this.files = files;
        this.configuration = configuration;
    }

    /** The constants that a value may be; empty if it may be something else. */
    Optional<List<JsonNode>> of(Value value) {
        return of(value, 0);
    }

    private Optional<List<JsonNode>> of(Value value, int depth) {
        Expression plain = value.expression().unwrap();
        if (plain instanceof J.Literal literal) {
            // No member of a request is a single character.
            return literal.getValue() instanceof Character
                    ? Optional.empty()
                    : Optional.of(List.of(LiteralJson.of(literal)));
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (plain instanceof J.Identifier name) {
            return value.file().declaration(name).isPresent()
                    ? value.file().declaration(name).flatMap(variable -> variable(value.file(), variable, depth))
                    : elsewhere(name, depth);
        }
        return plain instanceof J.FieldAccess access
                ? of(new Value(value.file(), access.getName()), depth + 1)
                : Optional.empty();
    }

    /** A constant of another file. */
    private Optional<List<JsonNode>> elsewhere(J.Identifier name, int depth) {
        JavaType.Variable field = name.getFieldType();
        String owner = field == null ? "" : Shapes.name(field.getOwner());
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        for (SourceIndex file : files) {
            for (J.Identifier other : file.named(name.getSimpleName())) {
                if (file.parent(other) instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getName() == other
                        && other.getFieldType() != null
                        && Shapes.name(other.getFieldType().getOwner()).equals(owner)) {
                    return variable(file, variable, depth);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<JsonNode>> variable(
            SourceIndex file, J.VariableDeclarations.NamedVariable variable, int depth) {
        if (!(file.parent(variable) instanceof J.VariableDeclarations declaration)) {
            return Optional.empty();
        }
        List<Expression> assigned = file.uses(variable).stream()
                .map(use -> (J) use)
                .flatMap(use -> file.parent(use) instanceof J.Assignment assignment && assignment.getVariable() == use
                        ? Stream.of(assignment.getAssignment())
                        : Stream.empty())
                .toList();
        Optional<String> injected = declaration.getLeadingAnnotations().stream()
                .flatMap(annotation -> Injected.text(annotation).stream())
                .findFirst();
        if (injected.isPresent()) {
            return assigned.isEmpty() && !Urls.isGivenByHand(files, file, declaration)
                    ? configured(injected.get(), declaration.getType())
                    : Optional.empty();
        }
        // What is not final a framework may set, too.
        boolean isFixed = declaration.hasModifier(J.Modifier.Type.Final)
                || file.around(variable, J.MethodDeclaration.class) != null;
        List<Expression> values = Stream.concat(Stream.ofNullable(variable.getInitializer()), assigned.stream())
                .toList();
        boolean isParameter = file.parent(declaration) instanceof J.MethodDeclaration;
        return isFixed && !isParameter && values.size() == 1 && !changes(file, variable)
                ? of(new Value(file, values.get(0)), depth + 1)
                : Optional.empty();
    }

    /** Whether code counts a variable up or down. */
    private static boolean changes(SourceIndex file, J.VariableDeclarations.NamedVariable variable) {
        return file.uses(variable).stream()
                .map(file::parent)
                .anyMatch(parent -> parent instanceof J.Unary || parent instanceof J.AssignmentOperation);
    }

    private Optional<List<JsonNode>> configured(String text, @Nullable JavaType type) {
        Values values = configuration.values(text);
        List<JsonNode> found = values.texts().stream()
                .flatMap(one -> parsed(one.strip(), type).stream())
                .toList();
        return values.isOpen()
                        || found.isEmpty()
                        || found.size() < values.texts().size()
                ? Optional.empty()
                : Optional.of(found);
    }

    /** What a framework makes of a text of the configuration for a variable. */
    private static Optional<JsonNode> parsed(String text, @Nullable JavaType type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String name = type instanceof JavaType.Primitive primitive ? primitive.getKeyword() : Shapes.name(type);
        return switch (name) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" ->
                text.matches("-?\\d{1,9}") ? Optional.of(json.numberNode(Integer.parseInt(text))) : Optional.empty();
            case "boolean", "java.lang.Boolean" ->
                text.matches("true|false")
                        ? Optional.of(json.booleanNode(Boolean.parseBoolean(text)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
