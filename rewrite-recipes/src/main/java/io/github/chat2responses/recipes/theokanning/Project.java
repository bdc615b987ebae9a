package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.OtherSources;
import io.github.chat2responses.recipes.replace.Replacement;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.Mender;
import io.github.chat2responses.recipes.source.NamedClasses;
import io.github.chat2responses.recipes.source.OtherLanguages;
import io.github.chat2responses.recipes.source.Twins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.tree.ParseError;

/**
 * One run over a code base. A module moves as a whole or not at all, and so do modules that share values of the old client:
 * the dependency can only be taken away where nothing uses it any more.
 */
final class Project implements Replacement {
    private final boolean assumeOpenAiHost;
    private final Vocabulary words = Vocabulary.load();
    private final Kinds kinds = new Kinds();
    private final Results results = new Results(kinds);
    private final Modules modules = new Modules();
    private final Groups groups = new Groups();
    private final List<J.CompilationUnit> users = new ArrayList<>();
    private final List<J.CompilationUnit> others = new ArrayList<>();

    private final OwnLibrary library = new OwnLibrary();

    /** Files that name nothing of the old client; they may call methods that do. */
    private final List<J.CompilationUnit> rest = new ArrayList<>();

    private final List<J.CompilationUnit> callers = new ArrayList<>();

    /** Files that name nothing of the old client, and have calls whose types were not found at first. */
    private final List<J.CompilationUnit> doubtful = new ArrayList<>();

    private final Set<String> ownClasses = new HashSet<>();
    private final Map<String, String> moduleOfClass = new HashMap<>();
    private final Set<String> withService = new HashSet<>();
    private final Set<Path> movedBuilds = new HashSet<>();

    /** What came with the old client and modules go on with, by their build files. */
    private final Map<Path, Set<Brought>> brought = new HashMap<>();

    private final List<Site> sites = new ArrayList<>();
    private @Nullable ResponsesCode code;
    private @Nullable Beside beside;

    /** Whether some uses of the old client may not be seen. */
    private boolean lostTrack;

    private final OtherSources otherSources = new OtherSources(Vocabulary.LIBRARY);

    /** Reasons that count only where answers are sent back. */
    private final List<Doubt> itemsRead = new ArrayList<>();

    private final Set<String> withAnswersSentBack = new HashSet<>();
    private final Set<String> plainAnswers = new HashSet<>();

    /** A reason that may count for a module. */
    private record Doubt(String module, Blocker blocker) {}

    /** A call with its module. */
    private record Site(Source.CallSite call, String module, String legacy) {}

    Project(boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    @Override
    public void scan(SourceFile file) {
        Build.of(file).ifPresent(modules::add);
        if (OtherLanguages.is(file)) {
            otherSources.add(file);
        } else if (file instanceof ParseError error && library.has(error)) {
            library.add(error);
        } else if (file instanceof ParseError error && error.getText().contains(Vocabulary.ROOT)) {
            Place place = new Place(Place.path(file), 1);
            lostTrack = true;
            groups.block(
                    modules.of(file.getSourcePath()), new Blocker("C2R604", place, "this file could not be parsed"));
        }
    }

    @Override
    public void look(J.CompilationUnit file, Glance glance) {
        ownClasses.addAll(glance.classes());
        boolean isLibrary = file.getPackageDeclaration() != null
                && (file.getPackageDeclaration().getPackageName() + ".").startsWith(Vocabulary.ROOT);
        if (isLibrary) {
            library.add(file);
            ownClasses.removeAll(glance.classes());
        } else if (Source.usesOldClient(file, glance)) {
            users.add(Mender.mended(file));
        } else {
            rest.add(file);
            if (!glance.untyped().isEmpty()) {
                doubtful.add(file);
            } else if (!Source.brought(glance.imports()).isEmpty()) {
                others.add(file);
            }
        }
    }

    @Override
    public void close() {
        if (users.isEmpty()) {
            return;
        }
        modules.own(library.sources());
        doubtful.stream().map(Mender::mended).forEach(file -> {
            if (Source.usesOldClient(file, Glance.of(file))) {
                users.add(file);
            } else if (!Source.brought(file).isEmpty()) {
                others.add(file);
            }
        });
        users.forEach(file -> Glance.of(file).classes().forEach(name -> moduleOfClass.put(name, module(file))));
        users.forEach(file -> otherSources.against(file).ifPresent(blocker -> {
            lostTrack = true;
            groups.block(module(file), blocker);
        }));
        Twins twins = Twins.among(users);
        users.forEach(file -> twins.against(file).ifPresent(reason -> {
            lostTrack = true;
            groups.block(module(file), new Blocker("C2R604", new Place(Place.path(file), 1), reason));
        }));
        users.forEach(file -> kinds.visit(file, 0));
        users.forEach(file -> results.visit(file, 0));
        users.forEach(this::judge);
        others.forEach(file -> needs(file, file));
        users.forEach(file -> NamedClasses.of(file).forEach(name -> {
            String other = moduleOfClass.get(name);
            if (other != null) {
                groups.join(module(file), other);
            }
        }));
        builds();
        hosts();
        Set<String> sendBack = roots(withAnswersSentBack);
        itemsRead.stream()
                .filter(doubt -> sendBack.contains(groups.root(doubt.module())))
                .forEach(this::settle);
        if (users.stream().anyMatch(file -> !mayChange(module(file))) && !lostTrack) {
            rest.stream()
                    .map(Mender::mended)
                    .filter(file -> Source.handsOnService(file)
                            && users.stream().noneMatch(user -> user.getId().equals(file.getId())))
                    .forEach(callers::add);
            List<J.CompilationUnit> files = Stream.concat(users.stream(), callers.stream())
                    .filter(file -> !mayChange(module(file)))
                    .toList();
            beside = new Beside(move(), modules, files, groups::root);
            beside.close();
        }
    }

    /** A list that is read cannot have an answer of several items, of which a call of a function is one. */
    private void settle(Doubt doubt) {
        if (users.stream().anyMatch(Functions::areUsed)) {
            groups.block(doubt.module(), doubt.blocker());
        } else {
            users.stream()
                    .filter(file -> groups.root(module(file)).equals(groups.root(doubt.module())))
                    .map(Place::path)
                    .forEach(plainAnswers::add);
        }
    }

    private Move move() {
        return new Move(words, code(), kinds, results, ownClasses, plainAnswers);
    }

    private Set<String> roots(Set<String> some) {
        return some.stream().map(groups::root).collect(Collectors.toSet());
    }

    private String module(SourceFile file) {
        return modules.of(file.getSourcePath());
    }

    private void judge(J.CompilationUnit file) {
        String module = module(file);
        List<Blocker> doubts = Source.doubts(file);
        ResponsesCode.Page page = code().on(file);
        Source.calls(file, page)
                .forEach(call ->
                        sites.add(new Site(call, module, Completions.is(call.what()) ? Completions.reason(file) : "")));
        if (!doubts.isEmpty()) {
            doubts.forEach(blocker -> groups.block(module, blocker));
            return;
        }
        Findings findings = new Findings(page, file);
        J.CompilationUnit moved = moved(file, page, findings);
        findings.blockers().forEach(blocker -> groups.block(module, blocker));
        findings.itemsRead().ifPresent(blocker -> itemsRead.add(new Doubt(module, blocker)));
        if (findings.sendsAnswersBack()) {
            withAnswersSentBack.add(module);
        }
        needs(file, moved);
        if (moved.printAll().contains("OpenAIOkHttpClient.builder()")) {
            withService.add(module);
        }
    }

    /** What a file imports and only the old client brings keeps its module. */
    private void needs(J.CompilationUnit file, J.CompilationUnit moved) {
        Optional<Build> owner = modules.owner(file.getSourcePath());
        Source.brought(moved).forEach((artifact, name) -> {
            Optional<Brought> known = Source.known(moved, artifact);
            Optional<Build> lacking =
                    owner.filter(build -> known.map(one -> !one.isIn(build)).orElseGet(() -> !build.names(artifact)));
            if (known.isPresent()) {
                lacking.ifPresent(
                        build -> brought.computeIfAbsent(build.file().getSourcePath(), path -> new LinkedHashSet<>())
                                .add(known.get()));
            } else if (lacking.isPresent()) {
                String reason = "`" + name + "` comes with the old client, which would go; declare its artifact first";
                groups.block(module(file), new Blocker("C2R620", new Place(Place.path(file), 1), reason));
            }
        });
    }

    private J.CompilationUnit moved(J.CompilationUnit file, ResponsesCode.Page page, Findings findings) {
        J.CompilationUnit after = page.withImports(move().of(file, page, findings, false));
        return after.withImports(after.getImports().stream()
                .filter(line -> line.isStatic() || !line.getTypeName().startsWith(Vocabulary.ROOT))
                .toList());
    }

    private void builds() {
        for (J.CompilationUnit file : users) {
            Optional<Build> owner = modules.owner(file.getSourcePath());
            if (owner.isPresent()) {
                groups.join(module(file), Modules.name(owner.get()));
            } else if (modules.areThere()) {
                List<Build> owners = modules.owners();
                owners.forEach(build -> groups.join(module(file), Modules.name(build)));
                if (owners.isEmpty()) {
                    String reason =
                            "no build file here has the dependency on the old client, which would have to change";
                    groups.block(module(file), new Blocker("C2R620", new Place(Place.path(file), 1), reason));
                }
            }
        }
        if (modules.name("io.github.lambdua")) {
            lostTrack = true;
            users.forEach(file -> groups.block(
                    module(file),
                    new Blocker(
                            "C2R602",
                            new Place(Place.path(file), 1),
                            "the build has the fork io.github.lambdua, whose classes have the names of theokanning's and"
                                    + " another shape; the shim takes its calls to Responses")));
        }
        for (Build build : modules.owners()) {
            if (moved(build).isEmpty()) {
                String reason = "how the dependency on the old client is written here is not known";
                groups.block(
                        Modules.name(build), new Blocker("C2R620", new Place(Place.path(build.file()), 1), reason));
            } else {
                movedBuilds.add(build.file().getSourcePath());
            }
            new Poms(modules.all())
                    .againstSdk(build)
                    .ifPresent(reason -> groups.block(
                            Modules.name(build),
                            new Blocker("C2R620", new Place(Place.path(build.file()), 1), reason)));
        }
    }

    private Optional<SourceFile> moved(Build build) {
        return build.moved(brought.getOrDefault(build.file().getSourcePath(), Set.of()));
    }

    /** A client whose making is not seen may be for another host; one that is made from a key alone is OpenAI's. */
    private void hosts() {
        Set<String> seen = roots(withService);
        for (J.CompilationUnit file : users) {
            boolean told = groups.blocker(module(file), one -> one.code().startsWith("C2R7"))
                    .isPresent();
            if (!assumeOpenAiHost && !told && !seen.contains(groups.root(module(file)))) {
                groups.block(
                        module(file),
                        new Blocker(
                                "C2R701", new Place(Place.path(file), 1), "where the client is made is not seen here"));
            }
        }
    }

    @Override
    public List<Row> rows() {
        return sites.stream()
                .sorted(Comparator.comparing(site -> site.call().place()))
                .map(this::row)
                .toList();
    }

    private Row row(Site site) {
        Place place = site.call().place();
        if (!site.legacy().isEmpty()) {
            return row(place, Outcome.LEFT, Completions.CODE, site.call().what(), site.legacy());
        }
        Optional<Blocker> blocker = groups.blocker(site.module());
        boolean movesBeside = beside != null && beside.moves(place.path());
        // A Spring Boot that is too old for the official SDK alone is too old for both clients.
        boolean isTold =
                blocker.filter(one -> one.reason().equals(PomVersions.OLD_BOOT)).isPresent();
        if (beside != null && !isTold && beside.blocker(place.path()).isPresent()) {
            blocker = beside.blocker(place.path());
        }
        if (blocker.isEmpty() || movesBeside) {
            return row(
                    place,
                    Outcome.MIGRATED,
                    site.call().streams() ? "C2R611" : "C2R610",
                    site.call().what(),
                    beside == null || blocker.isEmpty() ? "" : beside.note(place.path()));
        }
        Blocker found = blocker.get();
        Outcome outcome = found.code().startsWith("C2R7") ? Outcome.FLAGGED : Outcome.LEFT;
        String reason = found.place().equals(place) ? found.reason() : found.place() + ": " + found.reason();
        return row(place, outcome, found.code(), site.call().what(), reason);
    }

    private static Row row(Place place, Outcome outcome, String code, String what, String reason) {
        return new Row(place.path(), place.line(), outcome.name().toLowerCase(Locale.ROOT), code, what, reason);
    }

    private boolean mayChange(String module) {
        return groups.blocker(module).isEmpty();
    }

    /** The file as it is after the run. */
    @Override
    public SourceFile rewritten(SourceFile file) {
        if (file instanceof J.CompilationUnit source) {
            if (Stream.concat(users.stream(), callers.stream())
                    .noneMatch(user -> user.getId().equals(file.getId()))) {
                return file;
            }
            J.CompilationUnit before = Mender.mended(source);
            if (!mayChange(module(file))) {
                J.CompilationUnit after = beside == null ? before : beside.rewritten(before);
                return after == before ? file : after;
            }
            ResponsesCode.Page page = code().on(before);
            J.CompilationUnit moved = moved(before, page, new Findings(page, before));
            return moved == before ? file : move().retyped(moved);
        }
        return Build.of(file).map(this::rewritten).orElse(file);
    }

    /** A build file after the run, with what other recipes wrote into it since it was scanned. */
    private SourceFile rewritten(Build build) {
        SourceFile file = build.file();
        if (beside != null && beside.isBuild(file.getSourcePath())) {
            return beside.build(file);
        }
        boolean isUsed =
                users.stream().anyMatch(user -> groups.root(module(user)).equals(groups.root(module(file))));
        return isUsed && movedBuilds.contains(file.getSourcePath()) && mayChange(module(file))
                ? moved(build).orElse(file)
                : file;
    }

    private ResponsesCode code() {
        if (code == null) {
            code = ResponsesCode.parse(
                    Vocabulary.resource("snippets.txt"), Vocabulary.resource("snippets8.txt"), Vocabulary.TABLE);
        }
        return code;
    }
}
