package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.source.DeclaredNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/**
 * A class that Chat's answers are bound to.
 *
 * @param shape the class
 * @param choices its property with the choices
 * @param choice the class of a choice
 * @param message a choice's property with the message
 * @param spoken the class of the message
 * @param content the message's property with the text
 */
record AnswerShape(Shape shape, Property choices, Shape choice, Property message, Shape spoken, Property content) {

    static Optional<AnswerShape> of(Shape shape, Shapes shapes) {
        return shape.json("choices")
                .flatMap(choices -> choices.element()
                        .flatMap(shapes::of)
                        .flatMap(choice -> choice.json("message")
                                .flatMap(message -> shapes.of(message.typeName())
                                        .flatMap(spoken -> spoken.json("content")
                                                .filter(Property::isText)
                                                .map(content -> new AnswerShape(
                                                        shape, choices, choice, message, spoken, content))))));
    }

    String name() {
        return shape.name();
    }

    /** Whether a class is declared in this one, however deep. */
    boolean encloses(Shape other) {
        return other.name().startsWith(name() + "$");
    }

    /** The classes that only the old answer has, which go with it. */
    List<Shape> parts() {
        return Stream.of(choice, spoken).filter(this::encloses).toList();
    }

    /** What makes a message of a role and a text. */
    boolean canMakeMessages() {
        List<Property> properties = spoken.properties();
        boolean fits = properties.size() == 2
                && properties.get(0).json().equals("role")
                && properties.get(0).isText()
                && properties.get(1).json().equals("content");
        boolean byHand = spoken.constructors().anyMatch(AnswerShape::takesBoth);
        boolean byLombok = spoken.constructors().findAny().isEmpty()
                && Stream.of("AllArgsConstructor", "Value").anyMatch(spoken::hasAnnotation);
        return fits && (spoken.isRecord() || byHand || byLombok) && !encloses(spoken);
    }

    private static boolean takesBoth(J.MethodDeclaration constructor) {
        return DeclaredNames.ofParameters(constructor).equals(List.of("role", "content"));
    }

    /** Names that new members may not have, because they are taken. */
    Set<String> taken() {
        return Stream.concat(
                        shape.nested().map(J.ClassDeclaration::getSimpleName),
                        shape.file().file().getImports().stream()
                                .map(line -> line.getQualid().getSimpleName()))
                .collect(Collectors.toSet());
    }
}
