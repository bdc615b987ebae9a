package io.github.chat2responses.recipes.langchain4j;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.Raising;
import io.github.chat2responses.recipes.source.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.xml.tree.Xml;

/**
 * Whether a project on LangChain4j 1.x can go to the release with models on Responses. Its stable modules keep what they have
 * from 1.0 on, but for a few classes; the other modules promise nothing, so what a project uses of them must stay at its version.
 */
final class Upgrade implements Raising {
    private static final Pattern BEFORE_FIRST = Pattern.compile("0\\..*|1\\.0\\.0-.*");

    /** Classes that are there before 1.0 only. */
    private static final Pattern GONE =
            Pattern.compile("dev\\.langchain4j\\.model\\.chat\\.(Streaming)?ChatLanguageModel");

    private static final String BEFORE =
            "this is LangChain4j before 1.0, whose classes are others (`ChatLanguageModel` became"
                    + " `ChatModel`, `generate` became `chat`): go to 1.x first, and run this recipe again; or put the gateway"
                    + " between, with `baseUrl(..)` of the model's builder";

    /** Read when a file uses the library: most projects do not. */
    private @Nullable Stable known;

    private final Modules modules = new Modules();
    private boolean isBefore;
    private @Nullable String changed;
    private @Nullable String other;

    /**
     * What of the library is the same from 1.0.0 on, from {@code stable.yml}.
     *
     * @param packages the packages of the modules that keep what they have
     * @param others the packages of modules that kept what they have, although they promise nothing
     * @param changed classes there that have lost something, and beginnings of the names of such classes
     * @param members members that are no longer there, by their class
     * @param lambdas interfaces that no lambda can be any more
     */
    record Stable(
            List<String> packages,
            List<String> others,
            List<String> changed,
            Map<String, Set<String>> members,
            List<String> lambdas) {}

    private Stable stable() {
        if (known == null) {
            known = Resources.yaml(LangChain4j.class, "stable.yml", new TypeReference<>() {});
        }
        return known;
    }

    @Override
    public void look(J.CompilationUnit file) {
        if (file.getImports().stream().noneMatch(line -> line.getTypeName().startsWith("dev.langchain4j."))) {
            return;
        }
        isBefore |= file.getImports().stream()
                .anyMatch(line -> GONE.matcher(line.getTypeName()).matches());
        file.getImports().stream()
                .filter(line -> line.getTypeName().startsWith("dev.langchain4j."))
                .forEach(line -> look(line, file));
        Map<String, String> gone = new HashMap<>();
        stable().members()
                .forEach((owner, members) -> file.getImports().stream()
                        .filter(line -> isOf(line, owner))
                        .forEach(line -> members.forEach(member -> gone.put(member, line.getPackageName()))));
        List<String> lambdas = stable().lambdas().stream()
                .filter(owner -> file.getImports().stream().anyMatch(line -> isOf(line, owner)))
                .toList();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                miss(name.getSimpleName());
                return name;
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                miss("new " + created.getClazz());
                return super.visitNewClass(created, p);
            }

            private void miss(String name) {
                String owner = gone.get(name);
                if (owner != null) {
                    note(owner, "there is no `" + name + "` any more", file);
                }
            }

            /** Without a method to be, a lambda has no type. */
            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                if (lambda.getType() == null || lambda.getType() instanceof JavaType.Unknown) {
                    lambdas.stream().findFirst().ifPresent(one -> {
                        changed = "a lambda can no longer be a `" + one + "` (" + Place.path(file) + ")";
                    });
                }
                return super.visitLambda(lambda, p);
            }
        }.visit(file, 0);
    }

    private void look(J.Import line, J.CompilationUnit file) {
        String name = line.getTypeName();
        String owner = line.getPackageName();
        boolean isKnown =
                stable().packages().contains(owner) || stable().others().contains(owner);
        if (!isKnown || stable().changed().stream().anyMatch(name::startsWith)) {
            note(owner, "`" + name + "` is not the same there", file);
        }
    }

    /** What is not of the library itself changes only if its module is raised with it. */
    private void note(String owner, String what, J.CompilationUnit file) {
        String found = what + " (" + Place.path(file) + ")";
        if (stable().packages().contains(owner) || owner.startsWith(LangChain4j.BASE)) {
            changed = found;
        } else {
            other = found;
        }
    }

    private static boolean isOf(J.Import line, String owner) {
        return line.getTypeName().equals(owner)
                || (line.getClassName().equals("*") && owner.startsWith(line.getPackageName() + "."));
    }

    @Override
    public void look(Xml.Document pom) {
        modules.look(pom);
    }

    @Override
    public void look(String path, String text) {
        modules.look(path, text);
    }

    @Override
    public Optional<String> another(String version) {
        boolean isOld =
                version.isEmpty() ? isBefore : BEFORE_FIRST.matcher(version).matches();
        return isOld ? Optional.of(BEFORE) : Optional.empty();
    }

    @Override
    public Optional<String> doubt(String version) {
        return Optional.ofNullable(changed)
                .or(modules::doubt)
                .or(() -> Optional.ofNullable(other).filter(name -> modules.goAlong()));
    }
}
