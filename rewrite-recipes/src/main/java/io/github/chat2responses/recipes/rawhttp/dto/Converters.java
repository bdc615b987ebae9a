package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import java.util.Collection;
import java.util.List;
import org.openrewrite.java.tree.J;

/** The JSON library that clients of interfaces are made with, where code says so: Retrofit's and plain Feign's. */
final class Converters {
    private static final List<String> JACKSON = List.of("JacksonConverterFactory", "JacksonEncoder", "JacksonDecoder");
    private static final List<String> GSON = List.of("GsonConverterFactory", "GsonEncoder", "GsonDecoder");
    private static final List<String> OTHER = List.of("MoshiConverterFactory", "FastJsonConverterFactory");

    private final Collection<SourceIndex> files;

    Converters(Collection<SourceIndex> files) {
        this.files = files;
    }

    /** How requests and answers of a method become JSON; the client throws for an HTTP error, or gives no answer. */
    Wire of(J.MethodDeclaration method) {
        if (!isMadeInCode(method)) {
            return Wire.OF_CLIENT;
        }
        Json json = names(GSON) ? Json.GSON : Json.JACKSON;
        if (json == Json.JACKSON && hasOwnMapper()) {
            return Wire.OF_CLIENT;
        }
        return new Wire(json, json, Reading.CHECKED);
    }

    /** Feign makes itself a mapper that passes over unknown members. */
    private boolean hasOwnMapper() {
        return files.stream()
                .flatMap(file -> file.named("JacksonDecoder").stream().map(file::parent))
                .anyMatch(parent -> parent instanceof J.NewClass made
                        && (made.getArguments() == null
                                || made.getArguments().stream().allMatch(J.Empty.class::isInstance)));
    }

    /** Whether there is one library that it can be. */
    boolean areKnown(J.MethodDeclaration method) {
        return !isMadeInCode(method) || (names(JACKSON) != names(GSON) && !names(OTHER));
    }

    private static boolean isMadeInCode(J.MethodDeclaration method) {
        return method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals("RequestLine")
                        || (annotation.getSimpleName().equals("POST")
                                && Annotations.argument(annotation, "value").isPresent()));
    }

    private boolean names(List<String> types) {
        return files.stream()
                .anyMatch(file ->
                        types.stream().anyMatch(type -> !file.named(type).isEmpty()));
    }
}
