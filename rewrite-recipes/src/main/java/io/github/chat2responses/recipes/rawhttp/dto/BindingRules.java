package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/** Whether a class can be given other members in JSON, by what the library that binds it can do. */
final class BindingRules {
    /** What makes Gson name members in another way, or write null. */
    private static final List<String> GSON_SETTINGS = List.of(
            "setFieldNamingPolicy",
            "setFieldNamingStrategy",
            "excludeFieldsWithoutExposeAnnotation",
            "serializeNulls",
            "registerTypeAdapter",
            "registerTypeAdapterFactory",
            "addSerializationExclusionStrategy");

    private final Collection<SourceIndex> files;
    private final JsonLibraries libraries;
    private final Binding binding;

    BindingRules(Collection<SourceIndex> files, JsonLibraries libraries, Binding binding) {
        this.files = files;
        this.libraries = libraries;
        this.binding = binding;
    }

    /** Why the class of an answer cannot change. */
    Optional<Blocker> answer(Shape shape) {
        return Stream.of(foreign(shape), settings(shape), annotations(shape))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why code that looks whether there is output cannot change. */
    Optional<String> guards(boolean hasGuards, List<Wire> wires) {
        boolean threw = wires.stream().anyMatch(wire -> wire.reading() != Reading.UNCHECKED);
        return hasGuards && threw && binding.isLate()
                ? Optional.of("an answer that failed would look like one without choices")
                : Optional.empty();
    }

    /** Why the class of a request cannot change. */
    Optional<Blocker> request(RequestShape request, List<Wire> wires) {
        Shape shape = request.shape();
        boolean isMixed = wires.stream()
                        .flatMap(wire -> Stream.of(wire.request(), wire.answer()))
                        .distinct()
                        .count()
                > 1;
        Optional<Blocker> mixed = isMixed
                ? Optional.of(blocker("C2R602", shape, "two JSON libraries bind these classes"))
                : Optional.empty();
        Optional<Blocker> fixed = binding.isGson() && shape.isRecord()
                ? Optional.of(blocker("C2R602", shape, "Gson writes no more than the components of a record"))
                : Optional.empty();
        return Stream.of(mixed, foreign(shape), settings(shape), fixed)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Annotations of the library that does not bind the class. */
    private Optional<Blocker> foreign(Shape shape) {
        String other = binding.isGson() ? "com.fasterxml.jackson." : "com.google.gson.";
        boolean isForeign = shape.file().file().getImports().stream()
                .map(J.Import::getTypeName)
                .anyMatch(name -> name.startsWith(other + "annotation"));
        return isForeign
                ? Optional.of(blocker(
                        "C2R602",
                        shape,
                        binding.isGson()
                                ? "Jackson's annotations on a class that Gson binds"
                                : "Gson's annotations on a class that is bound with Jackson"))
                : Optional.empty();
    }

    private Optional<Blocker> settings(Shape shape) {
        if (!binding.isGson()) {
            return Optional.empty();
        }
        return files.stream()
                .flatMap(file -> GSON_SETTINGS.stream().flatMap(name -> file.calls(name).stream()))
                .findFirst()
                .map(call -> blocker("C2R602", shape, "Gson is set up with `" + call.getSimpleName() + "`"));
    }

    private Optional<Blocker> annotations(Shape shape) {
        return binding.isGson() || libraries.hasJackson()
                ? Optional.empty()
                : Optional.of(
                        blocker("C2R604", shape, "whether Jackson's annotations are on the class path cannot be seen"));
    }

    private static Blocker blocker(String code, Shape shape, String reason) {
        return new Blocker(code, shape.file().place(shape.declaration().getName()), reason);
    }
}
