package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Wire.Json;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Objects whose JSON the code makes itself, with Jackson's mapper or Gson. */
final class WrittenRequests {
    private static final String GSON = "com.google.gson.";
    private static final Set<String> WRITERS = Set.of("writeValueAsString", "toJson");

    private final SourceIndex file;
    private final SingleValues values;

    WrittenRequests(SourceIndex file) {
        this.file = file;
        this.values = new SingleValues(file);
    }

    /** The call that makes a text out of an object; empty if it is no such text. */
    Optional<J.MethodInvocation> by(Expression text) {
        return values.of(text)
                .filter(J.MethodInvocation.class::isInstance)
                .map(J.MethodInvocation.class::cast)
                .filter(call -> isWriter(file, call));
    }

    /** The call that makes a text out of this object. */
    static Optional<J.MethodInvocation> around(SourceIndex file, Expression object) {
        J parent = file.parent(object);
        while (parent instanceof J.Parentheses<?>) {
            parent = file.parent(parent);
        }
        return parent instanceof J.MethodInvocation call && isWriter(file, call) ? Optional.of(call) : Optional.empty();
    }

    private static boolean isWriter(SourceIndex file, J.MethodInvocation call) {
        return WRITERS.contains(call.getSimpleName()) && call.getArguments().size() == 1 && isOfLibrary(file, call);
    }

    /** Whether a call is one of Jackson or Gson: others have methods of Gson's names, too. */
    static boolean isOfLibrary(SourceIndex file, J.MethodInvocation call) {
        if (library(call) == Json.JACKSON) {
            return true;
        }
        String type =
                call.getSelect() == null ? "" : Shapes.name(call.getSelect().getType());
        return type.isEmpty()
                ? file.file().getImports().stream()
                        .anyMatch(line -> line.getTypeName().startsWith(GSON))
                : type.startsWith(GSON);
    }

    /** The library that a call reads or writes with. */
    static Json library(J.MethodInvocation call) {
        return call.getSimpleName().endsWith("Json") ? Json.GSON : Json.JACKSON;
    }
}
