package io.github.chat2responses.recipes.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Annotations by which a framework fills a variable from the configuration. */
public final class Injected {
    private static final Set<String> IMPORTS =
            Set.of("Value", "ConfigProperty", "Property", "ConfigurationProperties", "*");

    private Injected() {}

    /**
     * Whether a file may have variables that are filled from the configuration.
     *
     * @param file a Java file
     * @return whether it imports one of the annotations
     */
    public static boolean isIn(J.CompilationUnit file) {
        return file.getImports().stream()
                .anyMatch(line -> IMPORTS.contains(line.getQualid().getSimpleName()));
    }

    /**
     * What an annotation asks the configuration for.
     *
     * @param annotation any annotation
     * @return a text with place holders, {@code ${openai.url}} for {@code @Value("${openai.url}")} and for
     *     {@code @ConfigProperty(name = "openai.url")}; empty if it is another annotation, or its text is not written out
     */
    public static Optional<String> text(J.Annotation annotation) {
        Map<String, String> arguments = arguments(annotation);
        return switch (annotation.getSimpleName()) {
            case "Value" -> Optional.ofNullable(arguments.get("value"));
            case "ConfigProperty", "Property" ->
                Optional.ofNullable(arguments.get("name")).map(name -> {
                    String otherwise = arguments.get("defaultValue");
                    return otherwise == null ? "${" + name + "}" : "${" + name + ":" + otherwise + "}";
                });
            default -> Optional.empty();
        };
    }

    /**
     * The arguments of an annotation that are texts written out.
     *
     * @param annotation any annotation
     * @return the texts by name, {@code value} for one without a name
     */
    public static Map<String, String> arguments(J.Annotation annotation) {
        return Stream.ofNullable(annotation.getArguments())
                .flatMap(arguments -> arguments.stream())
                .flatMap(argument -> {
                    boolean isNamed = argument instanceof J.Assignment;
                    Expression value =
                            argument instanceof J.Assignment assignment ? assignment.getAssignment() : argument;
                    String name =
                            isNamed ? ((J.Assignment) argument).getVariable().toString() : "value";
                    return value.unwrap() instanceof J.Literal literal && literal.getValue() instanceof String text
                            ? Stream.of(Map.entry(name, text))
                            : Stream.empty();
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
