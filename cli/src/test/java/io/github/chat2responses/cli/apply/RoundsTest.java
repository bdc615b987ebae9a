package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    @TempDir
    private Path project;

    private final List<Path> files = new ArrayList<>();
    private final List<Path> builds = new ArrayList<>();

    private void source(String path, String text) throws IOException {
        files.add(file(path, text));
    }

    private void module(String name) throws IOException {
        builds.add(file(name + "/pom.xml", "<project/>"));
    }

    private Path file(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** The rounds as text: their files, and behind a bar those that they use. */
    private List<String> rounds() throws IOException {
        return Rounds.of(files.stream().sorted().toList(), builds).stream()
                .map(round -> names(round.files()) + " | " + names(round.context()))
                .toList();
    }

    private String names(List<Path> paths) {
        return String.join(
                " ",
                paths.stream()
                        .map(path -> project.relativize(path).toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void classesOfDifferentNamesAreOneRound() throws IOException {
        module("a");
        source("a/src/main/java/app/App.java", "package app; class App { Other other; }");
        source("a/src/main/java/app/sub/App.java", "package app.sub; class App {}");
        assertThat(rounds()).containsExactly("a/src/main/java/app/App.java a/src/main/java/app/sub/App.java | ");
    }

    @Test
    void filesOfPackagesAreNoClasses() throws IOException {
        module("a");
        module("b");
        source("a/src/main/java/app/package-info.java", "package app;");
        source("b/src/main/java/app/package-info.java", "package app;");
        assertThat(rounds())
                .containsExactly("a/src/main/java/app/package-info.java b/src/main/java/app/package-info.java | ");
    }

    @Test
    void aModuleWithATwinIsARoundWithWhatItUses() throws IOException {
        module("a");
        module("b");
        module("shared");
        source("a/src/main/java/app/App.java", "package app; class App { void run() { new Shared(); } }");
        source("b/src/main/java/app/App.java", "package app; class App { void run() { new Shared(); } }");
        source("b/src/test/java/app/AppTest.java", "package app; class AppTest {}");
        source("shared/src/main/java/app/Deep.java", "package app; class Deep { App mine; }");
        source("shared/src/main/java/app/Shared.java", "package app; class Shared { Deep deep; }");
        source("shared/src/main/java/app/Unused.java", "package app; class Unused {}");
        assertThat(rounds())
                .containsExactly(
                        "a/src/main/java/app/App.java shared/src/main/java/app/Deep.java"
                                + " shared/src/main/java/app/Shared.java shared/src/main/java/app/Unused.java | ",
                        "b/src/main/java/app/App.java b/src/test/java/app/AppTest.java"
                                + " | shared/src/main/java/app/Deep.java shared/src/main/java/app/Shared.java");
    }

    @Test
    void twinsInOneModuleArePartedByTheirSourceFolders() throws IOException {
        module("app");
        source("app/src/free/java/app/Store.java", "package app; class Store {}");
        source("app/src/main/java/app/App.java", "package app; class App { Store store; }");
        source("app/src/paid/java/app/Store.java", "package app; class Store { App app; }");
        assertThat(rounds())
                .containsExactly(
                        "app/src/free/java/app/Store.java app/src/main/java/app/App.java | ",
                        "app/src/paid/java/app/Store.java | app/src/main/java/app/App.java");
    }

    @Test
    void examplesWithoutABuildOrAPackageArePartedByTheirFolders() throws IOException {
        source("one/Main.java", "class Main { Tool tool; }");
        source("one/Tool.java", "class Tool {}");
        source("two/Main.java", "class Main { Tool tool; }");
        source("two/Tool.java", "class Tool {}");
        assertThat(rounds()).containsExactly("one/Main.java one/Tool.java | ", "two/Main.java two/Tool.java | ");
    }
}
