package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.Raising;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/** Of releases back to 3.8, what chats need is as it was; assistants, images, audio and others were changed on the way. */
final class Upgrade implements Raising {
    /** What of the library is in 3.8 as it is in 3.22. */
    private static final List<String> STABLE =
            List.of("SimpleOpenAI", "common.", "domain.chat.", "exception.", "support.");

    private @Nullable String changed;

    @Override
    public void look(J.CompilationUnit file) {
        file.getImports().stream()
                .map(J.Import::getTypeName)
                .filter(Upgrade::mayHaveChanged)
                .findFirst()
                .ifPresent(name -> changed = "`" + name + "` may have changed (" + Place.path(file) + ")");
    }

    private static boolean mayHaveChanged(String name) {
        return name.startsWith(SimpleOpenAi.BASE)
                && STABLE.stream().map(SimpleOpenAi.BASE::concat).noneMatch(name::startsWith);
    }

    @Override
    public Optional<String> doubt(String version) {
        return Optional.ofNullable(changed);
    }
}
