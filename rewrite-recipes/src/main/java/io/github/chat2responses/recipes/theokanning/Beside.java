package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.NamedClasses;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/**
 * Modules that cannot move whole, because they use more of the old client than chat completions. Their chat completions move
 * to the official SDK, which stands beside the old client then. Files that share Chat values move together.
 */
final class Beside {
    private final Move move;
    private final Modules modules;
    private final List<J.CompilationUnit> files;
    private final UnaryOperator<String> connected;
    private final Services services;
    private final Catches catches = new Catches();
    private final TokenCounts counts = new TokenCounts();
    private final Groups units = new Groups();
    private final Set<String> moving = new TreeSet<>();
    private final Set<String> withChat = new HashSet<>();
    private BesideBuilds builds;

    /**
     * A look at modules that cannot move whole.
     *
     * @param move how a file is written anew
     * @param modules the build files
     * @param files the files of those modules that have to do with the old client
     * @param connected what modules that share values have in common
     */
    Beside(Move move, Modules modules, List<J.CompilationUnit> files, UnaryOperator<String> connected) {
        this.connected = connected;
        this.move = move;
        this.modules = modules;
        this.files = files;
        this.services = new Services(move.ownClasses());
        this.builds = new BesideBuilds(modules.all(), Set.of());
    }

    /** Why the calls in a file stay; empty if they move, or if there are none. */
    Optional<Blocker> blocker(String file) {
        return units.blocker(file);
    }

    boolean moves(String file) {
        return moving.contains(file);
    }

    /** What the new client of a file does not do that the old one did, for people. */
    String note(String file) {
        return fates().note(file).orElse("");
    }

    /** Gives the verdicts. */
    void close() {
        files.forEach(services::heads);
        files.forEach(file -> services.bodies(file, move.code().on(file), modules.of(file.getSourcePath())));
        services.close();
        files.forEach(file -> catches.visit(file, 0));
        files.forEach(counts::look);
        files.stream().filter(Source::usesChat).map(Place::path).forEach(withChat::add);
        join();
        leaveNames();
        files.forEach(this::judge);
        moving.addAll(withChat);
        do {
            settle();
            builds();
        } while (moving.removeIf(path -> units.blocker(path).isPresent()));
    }

    private void join() {
        Map<String, String> home = new HashMap<>();
        chatFiles().forEach(file -> Glance.of(file).classes().forEach(name -> home.put(name, Place.path(file))));
        chatFiles()
                .forEach(file -> NamedClasses.of(file).forEach(name -> {
                    String other = home.get(name);
                    if (other != null) {
                        units.join(Place.path(file), other);
                    }
                }));
    }

    /** Files that name roles and functions for Assistants need no second client. */
    private void leaveNames() {
        Set<String> asking = chatFiles().stream()
                .filter(Source::asksChat)
                .map(file -> units.root(Place.path(file)))
                .collect(Collectors.toSet());
        withChat.removeIf(path -> !asking.contains(units.root(path)));
    }

    private List<J.CompilationUnit> chatFiles() {
        return files.stream()
                .filter(file -> withChat.contains(Place.path(file)))
                .toList();
    }

    private void judge(J.CompilationUnit file) {
        String path = Place.path(file);
        ResponsesCode.Page page = move.code().on(file);
        List<Blocker> doubts = Source.doubtsBeside(file);
        Catches.Found caught = catches.in(file);
        boolean hasChat = withChat.contains(path);
        Set<String> near = near(file);
        caught.unclear()
                .ifPresent(place -> block(
                        hasChat ? Set.of(path) : near,
                        new Blocker(
                                "C2R602",
                                page.place(place),
                                "`OpenAiHttpException` is of chat completions and of other endpoints here")));
        if (caught.ofChat() && !hasChat) {
            block(
                    near,
                    new Blocker(
                            "C2R602",
                            new Place(path, 1),
                            "`OpenAiHttpException` of chat completions is caught in this file"));
        }
        doubts.forEach(reason -> block(near, reason));
        if (Source.extendsService(file)) {
            block(near, new Blocker("C2R602", new Place(path, 1), "a class of the old client is extended"));
        }
        if (hasChat && doubts.isEmpty()) {
            services.unasked(path).ifPresent(reason -> units.block(path, reason));
            counts.doubt(file, page).ifPresent(reason -> block(Set.of(path), reason));
            Findings findings = new Findings(page, file);
            moved(file, page, findings);
            findings.blockers().forEach(reason -> units.block(path, reason));
            findings.itemsRead().ifPresent(this::settle);
        }
    }

    /** Answers that are sent back are of several items, and so may be found in any list of the unit. */
    private void settle(Blocker itemRead) {
        String path = itemRead.place().path();
        if (files.stream().anyMatch(Functions::areUsed)) {
            units.block(path, itemRead);
        } else {
            chatFiles().stream()
                    .map(Place::path)
                    .filter(other -> units.root(other).equals(units.root(path)))
                    .forEach(move.plainAnswers()::add);
        }
    }

    /** The files with chat completions in the modules that are connected with a file's. */
    private Set<String> near(J.CompilationUnit file) {
        String module = connected.apply(modules.of(file.getSourcePath()));
        return chatFiles().stream()
                .filter(one -> connected.apply(modules.of(one.getSourcePath())).equals(module))
                .map(Place::path)
                .collect(Collectors.toSet());
    }

    private void block(Set<String> paths, Blocker reason) {
        paths.forEach(path -> units.block(path, reason));
    }

    /** Finds which calls can have a client, until nothing changes any more. */
    private void settle() {
        boolean changed = true;
        while (changed) {
            moving.removeIf(path -> units.blocker(path).isPresent());
            Fates fates = fates();
            for (String path : moving) {
                fates.blocker(path).ifPresent(reason -> units.block(path, reason));
            }
            changed = moving.stream().anyMatch(path -> units.blocker(path).isPresent());
            if (!changed) {
                for (J.CompilationUnit file : files) {
                    Clients clients = clients(fates, file, move.code().on(file));
                    clients.visit(file, 0);
                    changed |= clients.foundDoubts();
                }
            }
        }
    }

    private Fates fates() {
        return Fates.of(services.slots(), moving);
    }

    private ClientNames names(Fates fates) {
        return new ClientNames(services, fates, move.code());
    }

    private Clients clients(Fates fates, J.CompilationUnit file, ResponsesCode.Page page) {
        return new Clients(names(fates), page, file);
    }

    /** Rewrites all but the declarations of clients. */
    private J.CompilationUnit moved(J.CompilationUnit file, ResponsesCode.Page page, Findings findings) {
        // All calls of a unit move or none, so whatever they are asked of stands for the new client here.
        Fates all = Fates.of(services.slots(), withChat);
        Mask mask =
                new Mask(move.kinds(), !counts.ofChat(file), catches.in(file).ofOthers());
        J.CompilationUnit before = names(moving.isEmpty() ? all : fates()).asked(file);
        return mask.off(move.retyped(move.of(mask.on(before), page, findings, true)));
    }

    /** The file as it is after the run. */
    J.CompilationUnit rewritten(J.CompilationUnit file) {
        ResponsesCode.Page page = move.code().on(file);
        J.CompilationUnit moved = moves(Place.path(file)) ? moved(file, page, new Findings(page, file)) : file;
        J.CompilationUnit after =
                (J.CompilationUnit) clients(fates(), file, page).visitNonNull(moved, 0);
        return after == file ? file : page.withImports(after);
    }

    private void builds() {
        Map<Build, Set<String>> owners = new HashMap<>();
        for (J.CompilationUnit file : files) {
            if (moving.isEmpty() || rewritten(file) == file) {
                continue;
            }
            Optional<Build> owner = modules.owner(file.getSourcePath());
            owner.ifPresent(build ->
                    owners.computeIfAbsent(build, any -> new TreeSet<>()).addAll(dependents(file)));
            Optional<Blocker> reason = owner.isPresent() || !modules.areThere()
                    ? brought(file)
                    : Optional.of(
                            new Blocker(
                                    "C2R620",
                                    new Place(Place.path(file), 1),
                                    "no build file here has the dependency on the old client, beside which the new one would stand"));
            reason.ifPresent(one -> block(dependents(file), one));
        }
        BesideBuilds mended = new BesideBuilds(modules.all(), owners.keySet());
        mended.doubts().forEach((build, reason) -> block(owners.getOrDefault(build, Set.of()), reason));
        builds = mended;
    }

    /** The files whose calls move only if a file changes. */
    private Set<String> dependents(J.CompilationUnit file) {
        Fates fates = fates();
        String path = Place.path(file);
        return moving.stream()
                .filter(one -> one.equals(path) || fates.needs(one, path))
                .collect(Collectors.toSet());
    }

    /** A newer OkHttp has to come, which only who names the old one may say. */
    private Optional<Blocker> brought(J.CompilationUnit file) {
        return Optional.ofNullable(Source.brought(file).get("okhttp"))
                .filter(name -> modules.owner(file.getSourcePath())
                        .filter(build -> !modules.name("com.squareup.okhttp3"))
                        .isPresent())
                .map(name -> new Blocker(
                        "C2R620",
                        new Place(Place.path(file), 1),
                        "`" + name + "` comes with the old client, which would go; declare its artifact first"));
    }

    /** Whether a build file changes. */
    boolean isBuild(Path path) {
        return builds.has(path);
    }

    /** A build file after the run. */
    SourceFile build(SourceFile file) {
        return builds.changed(file);
    }
}
