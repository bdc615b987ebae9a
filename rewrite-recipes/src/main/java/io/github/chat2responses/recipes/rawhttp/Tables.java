package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

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

    private record StepFile(List<Step.Line> steps, Map<String, String> contents) {}

    static Tables load() {
        StepFile file = read("steps.yml", new TypeReference<>() {});
        Map<String, TreeKind> trees = read("trees.yml", new TypeReference<>() {});
        return new Tables(file.steps().stream().map(Step.Line::step).toList(), file.contents(), trees);
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            return new ObjectMapper(new YAMLFactory()).readValue(Objects.requireNonNull(in, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    Optional<TreeKind> tree(String state) {
        return Optional.ofNullable(trees.get(state));
    }

    /** What an argument says that an answer's body is read as; empty if the table does not know it. */
    String content(Expression argument) {
        String name = argument instanceof J.MethodInvocation call
                ? call.getSimpleName()
                : argument instanceof J.FieldAccess access
                        ? Types.name(access.getTarget().getType())
                        : argument instanceof J.NewClass reference ? typeArgument(reference) : "";
        return contents.getOrDefault(name, "");
    }

    /** What a class says that an answer's body is read as; empty if the table does not know it. */
    String contentOf(String type) {
        return contents.getOrDefault(type, "");
    }

    /** {@code new ParameterizedTypeReference<Map<String, Object>>() {}}. */
    private static String typeArgument(J.NewClass reference) {
        return reference.getClazz() instanceof J.ParameterizedType type
                        && type.getTypeParameters() != null
                        && !type.getTypeParameters().isEmpty()
                ? Types.name(type.getTypeParameters().get(0).getType())
                : "";
    }

    /** The step that a method reference is: on the value, or with the value as its argument. */
    Optional<Step> reference(Role role, J.MemberReference reference) {
        String name = reference.getReference().getSimpleName();
        String owner = Types.name(reference.getContaining().getType());
        return step(
                role,
                step -> step.on().contains(name)
                        || step.call().equals(owner + "." + name)
                        || (name.equals("new") && step.creation().equals(owner)));
    }

    Optional<Step> argument(Role role, J.MethodInvocation call, int index) {
        return step(role, step -> step.takes(call, index));
    }

    Optional<Step> argument(Role role, J.NewClass creation, int index) {
        return step(role, step -> step.takes(creation, index));
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
