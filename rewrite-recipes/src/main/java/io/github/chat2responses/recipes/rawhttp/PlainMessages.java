package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Objects of classes of the project that are a role and a text, and nothing more: they are the same messages in both APIs. */
final class PlainMessages {
    private static final Set<String> MEMBERS = Set.of("role", "content");
    private static final Set<String> GETTERS = Set.of("getRole", "getContent");

    private final Sources sources;

    PlainMessages(Sources sources) {
        this.sources = sources;
    }

    /** Whether all elements of a list are such objects, by its type. */
    boolean areIn(SourceIndex index, Expression list, List<Doc<Where>> found, CodeReader reader) {
        return add(index, list, Types.element(list.getType()), found, reader);
    }

    /** Whether a value is such an object, by its type. */
    boolean isOne(SourceIndex index, Expression value, List<Doc<Where>> found, CodeReader reader) {
        return add(index, value, value.getType(), found, reader);
    }

    private boolean add(
            SourceIndex index, Expression value, @Nullable JavaType type, List<Doc<Where>> found, CodeReader reader) {
        String name = Types.name(type);
        boolean isPlain = !name.isEmpty()
                && sources.classes(Types.simple(name))
                        .anyMatch(
                                declaration -> Types.name(declaration.getType()).equals(name) && isPlain(declaration));
        if (isPlain) {
            Map<String, Doc.Member<Where>> members = new LinkedHashMap<>();
            MEMBERS.stream()
                    .sorted()
                    .forEach(key -> members.put(
                            key,
                            new Doc.Member<>(
                                    Where.of(index, value), reader.holes().text(index, value))));
            found.add(new Doc.Obj<>(Where.of(index, value), members));
        }
        return isPlain;
    }

    private static boolean isPlain(J.ClassDeclaration type) {
        List<J.VariableDeclarations> fields = Stream.concat(
                        Stream.ofNullable(type.getPrimaryConstructor()).flatMap(List::stream),
                        type.getBody().getStatements().stream())
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(field -> !field.hasModifier(J.Modifier.Type.Static))
                .toList();
        Set<String> names = fields.stream()
                .flatMap(field -> field.getVariables().stream())
                .map(J.VariableDeclarations.NamedVariable::getSimpleName)
                .collect(Collectors.toSet());
        return type.getExtends() == null
                && names.equals(MEMBERS)
                && fields.stream()
                        .allMatch(field -> TypeUtils.isString(field.getType())
                                && field.getLeadingAnnotations().isEmpty())
                && type.getBody().getStatements().stream().allMatch(PlainMessages::addsNothing);
    }

    /** A getter would be another member of the message, and an annotation may say anything. */
    private static boolean addsNothing(Statement statement) {
        if (!(statement instanceof J.MethodDeclaration method) || method.isConstructor()) {
            return true;
        }
        String name = method.getSimpleName();
        boolean isGetter = name.matches("(get|is)[A-Z].*") && !method.hasModifier(J.Modifier.Type.Static);
        return (!isGetter || GETTERS.contains(name))
                && method.getLeadingAnnotations().stream()
                        .noneMatch(annotation -> annotation.getSimpleName().startsWith("Json"));
    }
}
