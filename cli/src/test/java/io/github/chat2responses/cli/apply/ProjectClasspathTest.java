package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectClasspathTest {
    @TempDir
    private Path root;

    @TempDir
    private Path repository;

    @BeforeEach
    void aProjectWithAParentThatManagesTheVersion() throws IOException {
        Files.writeString(root.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>example</groupId>
                    <artifactId>parent</artifactId>
                    <version>1</version>
                    <relativePath/>
                  </parent>
                  <artifactId>app</artifactId>
                  <dependencies>
                    <dependency>
                      <groupId>example.lib</groupId>
                      <artifactId>lib</artifactId>
                    </dependency>
                    <dependency>
                      <groupId>com.openai</groupId>
                      <artifactId>openai-java</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """);
    }

    private void parent(String lib) throws IOException {
        artifact("example", "parent", "1", "pom", """
                  <packaging>pom</packaging>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>example.lib</groupId>
                        <artifactId>lib</artifactId>
                        <version>%s</version>
                      </dependency>
                      <dependency>
                        <groupId>com.openai</groupId>
                        <artifactId>openai-java</artifactId>
                        <version>3</version>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                """.formatted(lib));
    }

    private Path artifact(String group, String name, String version, String kind, String more) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(group.replace('.', '/')).resolve(name).resolve(version));
        Files.writeString(folder.resolve(name + "-" + version + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                %s</project>
                """.formatted(group, name, version, more));
        return kind.equals("jar")
                ? Files.writeString(folder.resolve(name + "-" + version + ".jar"), "")
                : folder.resolve(name + "-" + version + ".pom");
    }

    @Test
    void takesTheJarsThatABuildLeftInTheLocalRepositoryButNotTheSdk() throws IOException {
        parent("2");
        Path jar = artifact("example.lib", "lib", "2", "jar", "");
        artifact("com.openai", "openai-java", "3", "jar", "");

        assertThat(ProjectClasspath.of(root, repository)).containsExactly(jar);
    }

    @Test
    void aRangeTakesTheVersionsThatABuildWasToldOf() throws IOException {
        parent("[1,3)");
        Path jar = artifact("example.lib", "lib", "2", "jar", "");
        artifact("com.openai", "openai-java", "3", "jar", "");
        Files.writeString(repository.resolve("example/lib/lib/maven-metadata-central.xml"), """
                <metadata>
                  <groupId>example.lib</groupId>
                  <artifactId>lib</artifactId>
                  <versioning>
                    <latest>2</latest>
                    <release>2</release>
                    <versions>
                      <version>2</version>
                    </versions>
                  </versioning>
                </metadata>
                """);

        assertThat(ProjectClasspath.of(root, repository)).containsExactly(jar);
    }

    @Test
    void aProjectThatWasNeverBuiltHasNone() throws IOException {
        assertThat(ProjectClasspath.of(root, repository)).isEmpty();
    }
}
