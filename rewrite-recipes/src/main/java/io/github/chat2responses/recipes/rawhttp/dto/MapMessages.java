package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Givers.Value;
import io.github.chat2responses.recipes.rawhttp.dto.PropertyValues.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Messages that are maps of texts: each of them must be seen where it is made, as a role and a text. */
final class MapMessages {
    private static final Set<String> LISTS = Set.of("of", "asList", "singletonList");
    private static final Set<String> MEMBERS = Set.of("role", "content");

    private MapMessages() {}

    /** Whether a property is a list of maps from text to text. */
    static boolean areIn(Property property) {
        JavaType.Parameterized list = TypeUtils.asParameterized(property.type());
        JavaType.Parameterized map = list == null || list.getTypeParameters().size() != 1
                ? null
                : TypeUtils.asParameterized(list.getTypeParameters().get(0));
        return map != null
                && Shapes.name(list).equals("java.util.List")
                && Shapes.name(map).equals("java.util.Map")
                && map.getTypeParameters().stream()
                        .allMatch(type -> Shapes.name(type).equals("java.lang.String"));
    }

    /** Whether all of them are a role and a text. */
    static boolean areKnown(Given given) {
        return !given.doubt().isUnseen()
                && !given.isRead()
                && !given.values().isEmpty()
                && given.values().stream().allMatch(MapMessages::isList);
    }

    private static boolean isList(Value value) {
        SourceIndex file = value.file();
        Expression plain = value.expression().unwrap();
        if (plain instanceof J.MethodInvocation call) {
            return LISTS.contains(call.getSimpleName())
                    && call.getArguments().stream().allMatch(MapMessages::isMessage);
        }
        if (plain instanceof J.NewClass made) {
            return String.valueOf(made.getClazz()).startsWith("ArrayList")
                    && (made.getArguments() == null
                            || made.getArguments().stream()
                                    .allMatch(argument ->
                                            argument instanceof J.Empty || isList(new Value(file, argument))));
        }
        return plain instanceof J.Identifier name
                && file.declaration(name)
                        .filter(variable -> file.around(variable, J.MethodDeclaration.class) != null)
                        .filter(variable ->
                                variable.getInitializer() != null && isList(new Value(file, variable.getInitializer())))
                        .filter(variable -> file.uses(variable).stream()
                                .allMatch(use -> use.getId().equals(plain.getId()) || adds(file, use)))
                        .isPresent();
    }

    private static boolean adds(SourceIndex file, Expression list) {
        return file.parent(list) instanceof J.MethodInvocation call
                && call.getSelect() == list
                && call.getSimpleName().equals("add")
                && call.getArguments().size() == 1
                && isMessage(call.getArguments().get(0));
    }

    private static boolean isMessage(Expression expression) {
        if (!(expression.unwrap() instanceof J.MethodInvocation call)
                || !call.getSimpleName().equals("of")
                || !String.valueOf(call.getSelect()).equals("Map")
                || call.getArguments().size() != 4) {
            return false;
        }
        List<Expression> arguments = call.getArguments();
        Set<Object> keys = new HashSet<>();
        IntStream.of(0, 2)
                .mapToObj(arguments::get)
                .filter(J.Literal.class::isInstance)
                .forEach(key -> keys.add(((J.Literal) key).getValue()));
        return keys.equals(MEMBERS);
    }
}
