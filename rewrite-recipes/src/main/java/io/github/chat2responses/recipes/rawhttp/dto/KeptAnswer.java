package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A class of Chat's answers that keeps all its members, because code needs them as they are: it is made from an answer of
 * Responses as one with the one choice that Chat would have given.
 *
 * @param answer the class
 * @param choice how a choice is made
 * @param message how its message is made
 * @param whole how the answer is made
 */
record KeptAnswer(AnswerShape answer, Maker choice, Maker message, Maker whole) {
    /** The method that Jackson calls. */
    static final String METHOD = "fromOutput";

    /** Members that Chat fills and Responses does not have: who reads them would not find what was there. */
    private static final Set<String> LOST_OF_ANSWER = Set.of("system_fingerprint", "prompt_filter_results");

    private static final Set<String> LOST_OF_CHOICE = Set.of("content_filter_results");
    private static final Set<String> LOST_OF_MESSAGE = Set.of("refusal", "annotations");
    /** Members of the new answer, whose names the class may not give to something else. */
    private static final Set<String> TAKEN = Set.of("output", "incomplete_details", "status");

    /** What the method calls its own parameters. */
    private static final Set<String> NAMES = Set.of("incomplete", "error");

    private static final Set<String> CREATORS = Set.of(
            "JsonCreator", "JsonIgnore", "ConstructorProperties", "Jacksonized", "JsonDeserialize", "JsonPOJOBuilder");

    /** How a class can keep its members; empty if no code for it is known. */
    static Optional<KeptAnswer> of(AnswerShape answer, Shapes shapes, Binding binding) {
        Shape shape = answer.shape();
        boolean fits = !binding.isGson()
                && has(shape, TAKEN).isEmpty()
                && has(shape, LOST_OF_ANSWER).isEmpty()
                && has(answer.choice(), LOST_OF_CHOICE).isEmpty()
                && has(answer.spoken(), LOST_OF_MESSAGE).isEmpty()
                && isTextOrNone(shape.json("object"))
                && isTextOrNone(answer.choice().json("finish_reason"))
                && isTextOrNone(answer.spoken().json("role"))
                && answer.choice()
                        .json("index")
                        .filter(index -> zero(index).isEmpty())
                        .isEmpty()
                && !isBuiltOtherwise(shape)
                && !shape.hasMethod(METHOD)
                && !shape.hasMethod(KeptWriter.CHOICE)
                && hasUsage(shape, shapes);
        if (!fits) {
            return Optional.empty();
        }
        Set<String> set = new HashSet<>(Set.of("choices"));
        shape.json("object").ifPresent(object -> set.add(object.json()));
        return Maker.of(answer.spoken(), shape, Set.of("role", "content"))
                .flatMap(message -> Maker.of(answer.choice(), shape, Set.of("index", "message", "finish_reason"))
                        .flatMap(choice -> Maker.of(shape, shape, set)
                                .map(whole -> new KeptAnswer(answer, choice, message, whole))))
                .filter(kept -> kept.canImport() && kept.hasPlainParameters());
    }

    private static Optional<Property> has(Shape shape, Set<String> names) {
        return shape.properties().stream()
                .filter(property -> names.contains(property.json()))
                .findFirst();
    }

    private static boolean isTextOrNone(Optional<Property> property) {
        return property.filter(member -> !member.isText()).isEmpty();
    }

    /** The zero of a property's type; empty if it is no number. */
    static Optional<String> zero(Property property) {
        String name =
                property.type() instanceof JavaType.Primitive primitive ? primitive.getKeyword() : property.typeName();
        return switch (name) {
            case "int", "long", "java.lang.Integer" -> Optional.of("0");
            case "java.lang.Long" -> Optional.of("0L");
            default -> Optional.empty();
        };
    }

    /** Whether annotations say that Jackson makes the class in another way. */
    private static boolean isBuiltOtherwise(Shape shape) {
        return Stream.concat(
                        Stream.concat(
                                shape.declaration().getLeadingAnnotations().stream(),
                                shape.properties().stream()
                                        .flatMap(property -> property.declaration().getLeadingAnnotations().stream())),
                        shape.methods().flatMap(method -> method.getLeadingAnnotations().stream()))
                .map(J.Annotation::getSimpleName)
                .anyMatch(CREATORS::contains);
    }

    /** Whether the usage, if there is one, is made of numbers that Responses has, too. */
    private static boolean hasUsage(Shape shape, Shapes shapes) {
        Optional<Property> usage = shape.json("usage");
        return usage.isEmpty()
                || shapes.of(usage.get().typeName())
                        .filter(numbers -> numbers.properties().stream()
                                .allMatch(number -> AnswerNames.isUsage(number.json()) && isKnown(number, shapes)))
                        .isPresent();
    }

    /** Chat said zero where Responses has no such detail, which a number that cannot be null says, too. */
    private static boolean isKnown(Property number, Shapes shapes) {
        return !number.json().endsWith("_details")
                || shapes.of(number.typeName())
                        .filter(details -> details.properties().stream()
                                .allMatch(detail -> AnswerNames.isUsage(detail.json()) || !detail.isReference()))
                        .isPresent();
    }

    /** Whether the properties can be parameters of the method that Jackson calls. */
    private boolean hasPlainParameters() {
        return answer.shape().properties().stream()
                .allMatch(
                        property -> property.variable().getDimensionsAfterName().isEmpty()
                                && (!NAMES.contains(property.name())
                                        || property.json().equals(property.name())));
    }

    /** Whether the names that the code needs mean the same classes in the answer's file, if they are there at all. */
    private boolean canImport() {
        SourceIndex file = answer.shape().file();
        return Stream.of(choice, message)
                .map(Maker::imported)
                .filter(name -> !name.equals(whole.imported()))
                .allMatch(name -> file.named(name.substring(name.lastIndexOf('.') + 1)).stream()
                        .map(found -> Shapes.name(found.getType()))
                        .allMatch(found -> found.isEmpty() || found.equals(name)));
    }

    /** The classes that the code may name. */
    Set<String> imports() {
        Set<String> names = new HashSet<>(List.of(
                "java.util.ArrayList",
                "java.util.List",
                "java.util.Map",
                Annotations.PROPERTY,
                Annotations.CREATOR,
                Annotations.ALIAS,
                Annotations.IGNORE_UNKNOWN));
        Stream.of(choice, message)
                .filter(maker -> !maker.imported().equals(whole.imported()))
                .forEach(maker -> names.add(maker.imported()));
        return names;
    }

    /** The values that a choice gets. */
    Map<String, String> ofChoice(String spoken) {
        String index = answer.choice().json("index").flatMap(KeptAnswer::zero).orElse("0");
        return Map.of("index", index, "message", spoken, "finish_reason", "reason");
    }

    boolean hasReason() {
        return answer.choice().json("finish_reason").isPresent();
    }
}
