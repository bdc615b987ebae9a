package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypedTree;

/** The tables of steps and of libraries for trees. */
final class Tables {
    private final List<Step> steps;
    private final Map<String, String> contents;
    private final Map<String, TreeKind> trees;

    private Tables(List<Step> steps, Map<String, String> contents, Map<String, TreeKind> trees) {
        this.steps = steps;
        this.contents = contents;
        this.trees = trees;
    }

    private record StepFile(List<Step.Line> steps, Map<String, List<String>> alike, Map<String, String> contents) {}

    static Tables load() {
        StepFile file = read("steps.yml", new TypeReference<>() {});
        Map<String, TreeKind> trees = read("trees.yml", new TypeReference<>() {});
        List<Step> steps = file.steps().stream()
                .map(Step.Line::step)
                .flatMap(step -> step.alike(file.alike()))
                .toList();
        return new Tables(steps, file.contents(), trees);
    }

    private static <T> T read(String name, TypeReference<T> type) {
        return Resources.yaml(Tables.class, name, type);
    }

    Optional<TreeKind> tree(String state) {
        return Optional.ofNullable(trees.get(state));
    }

    /** What an argument says that an answer's body is read as; empty if the table does not know it. */
    String content(SourceIndex index, Expression argument) {
        if (argument instanceof J.MethodInvocation call) {
            return contents.getOrDefault(call.getSimpleName(), "");
        }
        if (argument instanceof J.FieldAccess access) {
            return contentOf(index, access.getTarget());
        }
        return argument instanceof J.NewClass reference ? contentOf(index, typeArgument(reference)) : "";
    }

    /** What a class says that an answer's body is read as; empty if the table does not know it. */
    String contentOf(SourceIndex index, @Nullable J type) {
        JavaType known = type instanceof TypedTree typed ? typed.getType() : null;
        String name = Types.name(known);
        return name.isEmpty()
                ? Written.of(index, type, contents.keySet()).map(contents::get).orElse("")
                : contents.getOrDefault(name, "");
    }

    /** {@code new ParameterizedTypeReference<Map<String, Object>>() {}}. */
    private static @Nullable J typeArgument(J.NewClass reference) {
        return reference.getClazz() instanceof J.ParameterizedType type ? first(type) : null;
    }

    /** The first of a class's type parameters. */
    static @Nullable J first(J.ParameterizedType type) {
        return type.getTypeParameters() == null || type.getTypeParameters().isEmpty()
                ? null
                : type.getTypeParameters().get(0);
    }

    /** The step that a method reference is: on the value, or with the value as its argument. */
    Optional<Step> reference(SourceIndex index, Role role, J.MemberReference reference) {
        String name = reference.getReference().getSimpleName();
        return step(
                role,
                step -> step.on().contains(name)
                        || (step.call().endsWith("." + name)
                                && isOf(
                                        index,
                                        reference,
                                        step.call().substring(0, step.call().lastIndexOf('.'))))
                        || (name.equals("new") && isOf(index, reference, step.creation())));
    }

    private static boolean isOf(SourceIndex index, J.MemberReference reference, String type) {
        Expression owner = reference.getContaining();
        String known = Types.name(owner.getType());
        return known.isEmpty()
                ? Written.means(index, owner.toString(), type)
                        || Written.means(index, Written.declared(index, owner), type)
                : known.equals(type);
    }

    Optional<Step> argument(SourceIndex index, Role role, J.MethodInvocation call, int at) {
        return step(role, step -> step.takes(index, call, at));
    }

    Optional<Step> argument(SourceIndex index, Role role, J.NewClass creation, int at) {
        return step(role, step -> step.takes(index, creation, at));
    }

    Optional<Step> on(Role role, J.MethodInvocation call) {
        return step(role, step -> step.isOn(call));
    }

    private Optional<Step> step(Role role, Predicate<Step> fits) {
        return steps.stream()
                .filter(step -> step.from().equals(role.state()))
                .filter(fits)
                .findFirst();
    }
}
