package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.config.BoundProperties;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.Imports;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Mender;
import io.github.chat2responses.rules.ClientLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;
import org.openrewrite.xml.tree.Xml;

/** One run over a code base: what the scan learned, and the means to rewrite. */
public final class Migration {
    private final MigrationOptions options;
    private final Plan plan = new Plan();
    private final Library library;
    private final Snippets snippets;
    private final SdkMap map;
    private final LibraryInBuild inBuild;
    private final SdkUse sdkUse;
    private final List<Place> notJava = new ArrayList<>();
    /** What the core knows of the official SDK; null if the run is about another library. */
    private final ClientLibraries.@Nullable Library known;

    /** The same run for calls that cannot move otherwise than with the classes of their answers. */
    private final Optional<Migration> keeping;

    /** Files in packages of the library's: its own where its sources are here, else code of its users. */
    private final Map<J.CompilationUnit, Glance> inItsPackages = new LinkedHashMap<>();

    private boolean isLibraryHere;

    /** The library's own classes that are declared here, with their files. */
    private final Map<String, String> declared = new LinkedHashMap<>();

    private final Raising raising;

    /** Files that use the SDK, by the identity of their trees. */
    private final Set<UUID> candidates = new HashSet<>();

    Migration(MigrationOptions options) {
        this(options, new OpenAiJava());
    }

    /**
     * Begins a run.
     *
     * @param options the user's choices
     * @param library the library whose code moves
     */
    public Migration(MigrationOptions options, Library library) {
        this.options = options;
        this.library = library;
        this.snippets = library.snippets();
        this.map = snippets.map();
        this.inBuild = new LibraryInBuild(library.artifact());
        this.raising = library.raising();
        this.keeping = library.keepingAnswers().map(other -> new Migration(options, other));
        this.sdkUse = new SdkUse(map);
        this.known = library instanceof OpenAiJava ? OtherUses.library() : null;
    }

    void close() {
        if (!isLibraryHere) {
            inItsPackages.forEach(this::lookInItsPackage);
        }
        oldLibrary().ifPresent(plan::blockAll);
        List<LibraryInBuild.Version> versions = inBuild.versions();
        versions.forEach(this::version);
        if (library.artifact().mustBeSeen() && versions.isEmpty()) {
            inBuild.file()
                    .ifPresent(build ->
                            plan.cannotSeeVersion(build, library.artifact().floor()));
        }
        raising.another("").ifPresent(plan::usesOtherClasses);
        plan.close(options.assumeOpenAiHost());
        keeping.ifPresent(other -> {
            // Where answers keep their classes they are not followed; whose they are is known here.
            other.plan.groups().joinAlike(plan.groups());
            other.plan.leave(plan.callSites().stream()
                    .filter(site -> plan.reason(site).isEmpty())
                    .toList());
            other.close();
        });
    }

    /** Whether a call that cannot move as a whole does so with the classes of its answers. */
    boolean keepsAnswers(CallSite site) {
        return keeping.isPresent()
                && keeping.get().plan.callSites().stream()
                        .filter(site::isAt)
                        .anyMatch(one -> keeping.get().plan.reason(one).isEmpty());
    }

    /** Notes the version of the library in a build file. */
    private void version(LibraryInBuild.Version version) {
        String number = version.number();
        raising.another(number).ifPresent(plan::usesOtherClasses);
        SdkArtifact artifact = library.artifact();
        if (artifact.equals(OpenAiJava.ARTIFACT) && SdkVersion.isOld(number)) {
            plan.usesOldSdk(number);
        }
        if (artifact.mustBeSeen() && !Character.isDigit(number.charAt(0))) {
            plan.cannotSeeVersion(version.path(), artifact.floor());
        }
        if (artifact.isBelowFloor(number)) {
            (version.canChange() ? raising.doubt(number) : Optional.of(""))
                    .ifPresent(doubt -> plan.cannotRaise(version.path(), number, artifact.floor(), doubt));
        }
    }

    List<OtherUses.Found> others() {
        return plan.others(options.assumeOpenAiHost());
    }

    Plan plan() {
        return plan;
    }

    /** Looks at a file; if that fails, whatever the file names stays as it is. */
    void scan(J.CompilationUnit file, Glance glance) {
        keeping.ifPresent(other -> other.scan(file, glance));
        isLibraryHere |= declares(file, map::isChat);
        file.getClasses().stream()
                .map(one -> JavaTypes.name(one.getType()))
                .filter(library::owns)
                .forEach(name -> declared.put(name, Place.path(file)));
        if (declares(file, name -> library.owns(name) && SdkMap.isSdk(name))) {
            inItsPackages.put(file, glance);
        } else {
            lookAt(file, glance);
        }
    }

    /** Code beside sources of the library that are older than Responses is compiled with those. */
    private Optional<Blocker> oldLibrary() {
        List<String> chat = declared.keySet().stream()
                .filter(name -> map.target(name).filter(library::owns).isPresent())
                .toList();
        boolean hasResponses = chat.stream()
                .flatMap(name -> map.target(name).stream())
                .anyMatch(target -> declared.containsKey(target.replaceAll("\\$.*", "")));
        return chat.stream().filter(name -> !hasResponses).findFirst().map(name -> {
            Place place = new Place(declared.getOrDefault(name, ""), 1);
            return new Blocker(
                    "C2R607", place, "the library's own sources are here, and have no classes for Responses");
        });
    }

    /** Whoever calls such a class seems to call the library, so what has to change with it is not known. */
    private void lookInItsPackage(J.CompilationUnit file, Glance glance) {
        lookAt(file, glance);
        if (sdkUse.isIn(glance)) {
            String reason = "this class is in a package of the library, so that its callers cannot be told";
            plan.blockAll(new Blocker("C2R602", new Place(Place.path(file), 1), reason));
        }
    }

    private void lookAt(J.CompilationUnit file, Glance glance) {
        try {
            look(file, glance);
        } catch (RuntimeException e) {
            plan.names().missed(Place.path(file), file.printAll(), "this file could not be analysed: " + e);
        }
    }

    void missed(ParseError file) {
        keeping.ifPresent(other -> other.missed(file));
        if (file.getSourcePath().toString().endsWith(".java")) {
            plan.names().missed(Place.path(file), file.getText(), "this file could not be parsed");
        }
    }

    /** The sources that use Chat Completions and are not Java. */
    List<Place> notJava() {
        return notJava;
    }

    /** Looks at what cannot be changed, because it is not Java. */
    void missed(SourceFile other) {
        keeping.ifPresent(one -> one.missed(other));
        String text = other.printAll();
        plan.names().isUsedBy(Place.path(other), text);
        if (map.chat().stream().anyMatch(text::contains)) {
            notJava.add(new Place(Place.path(other), 1));
        }
    }

    void scan(Xml.Document pom) {
        keeping.ifPresent(other -> other.scan(pom));
        inBuild.scan(pom);
        raising.look(pom);
    }

    void scanGradle(SourceFile file) {
        keeping.ifPresent(other -> other.scanGradle(file));
        inBuild.scanGradle(file);
        raising.look(Place.path(file), file.printAll());
    }

    /** Looks at a file of configuration. */
    void configured(SourceFile file) {
        plan.configuration().read(file);
        keeping.ifPresent(other -> other.configured(file));
    }

    PlainText rewrite(PlainText build) {
        if (options.upgradeSdk() && plan.mayUpgrade()) {
            return inBuild.dependency().upgrade(build);
        }
        return migratesAny() ? inBuild.dependency().raise(build) : build;
    }

    Xml.Document rewrite(Xml.Document pom) {
        if (options.upgradeSdk() && plan.mayUpgrade()) {
            return inBuild.dependency().upgrade(pom);
        }
        return migratesAny() ? inBuild.dependency().raise(pom) : pom;
    }

    private boolean migratesAny() {
        return plan.migratesAny() || keeping.filter(Migration::migratesAny).isPresent();
    }

    private void look(J.CompilationUnit found, Glance glance) {
        raising.look(found);
        J.CompilationUnit file = sdkUse.isIn(glance) ? mended(found) : found;
        String path = Place.path(file);
        if (SupportClass.is(path)) {
            plan.support().exists(path);
        }
        glance.untyped()
                .forEach((name, tree) -> plan.names().useUntyped(name, path, () -> new FileScope(file).place(tree)));
        glance.texts().stream()
                .filter(text -> TestDoubles.imitates(text, glance.imports()))
                .findFirst()
                .filter(text -> TestDoubles.isTest(path))
                .ifPresent(text -> imitates(new FileScope(file), text));
        if (!sdkUse.isIn(glance)) {
            if (BoundProperties.isIn(glance.imports())) {
                new ClientFlow(library, plan, new FileScope(file), file).visit(file, 0);
            }
            return;
        }
        candidates.add(file.getId());
        forbidden(file);
        FileScope source = new FileScope(file);
        ClientFlow flow = new ClientFlow(library, plan, source, file);
        flow.visit(file, 0);
        Notes notes = new Notes(plan, source);
        if (known != null) {
            new OtherUses(known, plan, source, flow).visit(file, 0);
        }
        if (usesChat(file)) {
            new CallSites(library, plan, source, flow).visit(file, 0);
            new StreamedUsage(notes).visit(file, 0);
            library.walk(
                            source,
                            notes,
                            new Verdicts(
                                    options,
                                    statement -> true,
                                    statement -> false,
                                    statement -> false,
                                    statement -> false))
                    .visit(file, 0);
        }
        new Sweep(map, notes, plan).visit(file, 0);
    }

    /** Looks for what keeps all calls where they are. */
    private void forbidden(J.CompilationUnit file) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                look(call.getMethodType(), call.getName());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                look(created.getConstructorType(), created);
                return super.visitNewClass(created, p);
            }

            private void look(JavaType.@Nullable Method method, J place) {
                if (method != null && library.forbids(method)) {
                    String reason = "`" + Sweep.text(place) + "` is refused by models for Responses";
                    plan.blockAll(new Blocker("C2R601", new FileScope(file).place(place), reason));
                }
            }
        }.visit(file, 0);
    }

    private void imitates(FileScope file, J text) {
        String key = "imitation " + file.path();
        String reason = "a test imitates the Chat endpoint here: " + Sweep.text(text);
        plan.groups().block(key, new Blocker("C2R602", file.place(text), reason));
        plan.doubles().add(file.path(), key, file.named(), false);
    }

    /** The new classes for code that would be repeated. */
    List<J.CompilationUnit> supportClasses() {
        Map<String, Set<String>> methods = plan.support().files(plan::mayChange);
        List<J.CompilationUnit> classes = new ArrayList<>();
        plan.support()
                .missing(plan::mayChange)
                .forEach((path, packageName) -> JavaParser.fromJavaVersion()
                        .build()
                        .parse(SupportClass.source(packageName))
                        .map(J.CompilationUnit.class::cast)
                        .map(file -> file.<J.CompilationUnit>withSourcePath(Path.of(path)))
                        .map(file -> SupportClass.with(methods.getOrDefault(path, Set.of()), file, snippets))
                        .forEach(classes::add));
        return classes;
    }

    J.CompilationUnit rewrite(J.CompilationUnit file) {
        Set<String> support = options.helperClass() && SupportClass.is(Place.path(file))
                ? plan.support().files(plan::mayChange).get(Place.path(file))
                : null;
        J.CompilationUnit moved = support == null ? migrated(file) : SupportClass.with(support, file, snippets);
        return keeping.map(other -> other.rewrite(moved)).orElse(moved);
    }

    /** Other libraries have few methods of one name, so those whose arguments have unknown types can be found. */
    private J.CompilationUnit mended(J.CompilationUnit file) {
        return known == null ? Mender.mended(file) : file;
    }

    private J.CompilationUnit migrated(J.CompilationUnit found) {
        J.CompilationUnit file = candidates.contains(found.getId()) ? mended(found) : found;
        if (!candidates.contains(file.getId()) || !usesChat(file)) {
            return found;
        }
        FileScope source = new FileScope(file);
        Notes unheard = new Notes(new Plan(), source);
        Verdicts verdicts =
                new Verdicts(options, plan::mayChange, plan::asksKinds, plan::countsEnds, plan::readsStreamedCalls);
        J rewritten = library.walk(source, unheard, verdicts).visit(file, 0);
        if (!(rewritten instanceof J.CompilationUnit changed) || changed == file) {
            return found;
        }
        J.CompilationUnit adjusted =
                Imports.adjusted(file, changed, source.names().imports(), map::isChat);
        // Some rules give an expression another type and no other text; that is no change.
        return adjusted.printAll().equals(file.printAll()) ? found : adjusted;
    }

    private static boolean declares(J.CompilationUnit file, Predicate<String> name) {
        return file.getClasses().stream()
                .map(one -> JavaTypes.name(one.getType()))
                .anyMatch(name);
    }

    /** A quick look: any type of Chat Completions in use, also through {@code var} and the user's own methods. */
    private boolean usesChat(J.CompilationUnit file) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, AtomicBoolean result) {
                result.compareAndSet(false, map.mentionsChat(identifier.getType()));
                return identifier;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean result) {
                result.compareAndSet(false, map.mentionsChat(call.getType()));
                return result.get() ? call : super.visitMethodInvocation(call, result);
            }
        }.visit(file, found);
        return found.get();
    }
}
