package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.HttpSenderExecutionContextView;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.MavenParser;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.Scope;

/**
 * The class path of a Maven project, as far as its jars are in the local repository, so after its first build. The SDK's own
 * jars are left out: recipes bring their types, and the real jar costs eleven seconds.
 */
public final class ProjectClasspath {
    private ProjectClasspath() {}

    /**
     * Looks the class path up.
     *
     * @param root the project's folder
     * @return jars that exist; empty without a Maven build or if it cannot be resolved
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> of(Path root) throws IOException {
        return of(root, Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    static List<Path> of(Path root, Path repository) throws IOException {
        List<Path> poms = ProjectFiles.under(root).poms();
        if (poms.isEmpty() || !Files.isDirectory(repository)) {
            return List.of();
        }
        ExecutionContext ctx = HttpSenderExecutionContextView.view(new InMemoryExecutionContext(failure -> {}))
                .setHttpSender(new LocalRepository(repository));
        Set<Path> jars = new LinkedHashSet<>();
        for (SourceFile pom :
                MavenParser.builder().build().parse(poms, root, ctx).toList()) {
            pom.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .map(result -> result.getDependencies().getOrDefault(Scope.Test, List.of()))
                    .orElse(List.of())
                    .forEach(dependency -> add(jars, repository, dependency));
        }
        return new ArrayList<>(jars);
    }

    private static void add(Set<Path> jars, Path repository, ResolvedDependency dependency) {
        boolean sdk = dependency.getGroupId().equals("com.openai")
                && dependency.getArtifactId().startsWith("openai-java");
        Path jar = repository
                .resolve(dependency.getGroupId().replace('.', '/'))
                .resolve(dependency.getArtifactId())
                .resolve(dependency.getVersion())
                .resolve(dependency.getArtifactId() + "-" + dependency.getVersion() + ".jar");
        if (!sdk && Files.isRegularFile(jar)) {
            jars.add(jar);
        }
    }
}
