package io.github.chat2responses.recipes.rawhttp;

import static java.util.Objects.requireNonNull;

import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.OtherLanguages;
import io.github.chat2responses.recipes.source.Twins;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** One run over a code base: what the scan learned, and the means to rewrite. */
public final class RawMigration {
    private static final Set<String> MEMBERS = Set.of("messages", "choices");

    private static final Set<String> BUILDS = Set.of("pom.xml", ".gradle", ".gradle.kts", "libs.versions.toml");

    private final Sources sources = new Sources();
    private final List<J.CompilationUnit> urls = new ArrayList<>();
    private final Plan plan = new Plan();
    private final Helpers helpers = new Helpers();
    private final Configuration configuration = new Configuration();
    private final ConfiguredUrls settings = new ConfiguredUrls(configuration);
    private final ClientLibraries libraries = ClientLibraries.load();
    private final boolean assumesOpenAi;
    /** The words of sources that are not Java, by path. */
    private final Map<String, Set<String>> others = new TreeMap<>();

    private final List<String> builds = new ArrayList<>();

    /** Texts that may be a part of a URL, or say whose it is, by their files. */
    private final Map<J.CompilationUnit, List<J.Literal>> texts = new LinkedHashMap<>();

    /** Texts that may be the key of a setting, or what it begins with. */
    private final Set<String> names = new HashSet<>();

    private final OtherTexts otherTexts = new OtherTexts(libraries);
    private boolean mayHaveUrl;
    private boolean isDecided;
    private @Nullable Claims claims;
    private List<Row> untold = List.of();

    RawMigration(boolean assumesOpenAi) {
        this.assumesOpenAi = assumesOpenAi;
    }

    /** Takes in a file of configuration, which may have the URL. */
    void scan(SourceFile config) {
        configuration.read(config);
        mayHaveUrl |= isPiece(config.printAll());
    }

    /** Whether a text may be a piece of the URL; without any there is nothing to look for. */
    private static boolean isPiece(String text) {
        return text.contains("completions");
    }

    private static boolean isPart(J.Literal literal) {
        String text = String.valueOf(literal.getValue());
        return isPiece(text) || text.contains("http") || text.contains("${");
    }

    /** Takes in a file of the build, which says what is on the class path. */
    void scanBuild(SourceFile file) {
        if (BUILDS.stream().anyMatch(Place.path(file)::endsWith)) {
            builds.add(file.printAll());
        }
    }

    /** Takes in a source that is not Java, and that may send or read what a class here does. */
    void scanOther(SourceFile source) {
        String text = source.printAll();
        others.put(Place.path(source), OtherLanguages.words(text));
        otherTexts.read(Place.path(source), text);
        mayHaveUrl |= isPiece(text);
    }

    Plan plan() {
        return plan;
    }

    /** The rows of what no recipe spoke for. */
    List<Row> untold() {
        return untold;
    }

    /** Takes what the recipes before it in this run will have spoken for. */
    void share(Claims claims) {
        this.claims = claims;
    }

    void scan(J.CompilationUnit file, List<J.Literal> texts) {
        sources.add(file);
        mayHaveUrl |= texts.stream().anyMatch(text -> isPiece(String.valueOf(text.getValue())));
        texts.stream()
                .map(text -> String.valueOf(text.getValue()))
                .filter(Configuration::mayBeKey)
                .forEach(names::add);
        List<J.Literal> parts = texts.stream().filter(RawMigration::isPart).toList();
        if (!parts.isEmpty() && !isLibrary(file)) {
            this.texts.put(file, parts);
        }
        boolean hasUrl = texts.stream().anyMatch(TextUrls::isUrl);
        if (hasUrl && !isLibrary(file)) {
            urls.add(file);
        }
        if (Imitations.isTest(Place.path(file)) && (hasUrl || texts.stream().anyMatch(Imitations::isPiece))) {
            sources.addDouble(file);
            if (texts.stream().anyMatch(Imitations::isAnswer)) {
                sources.addAnswering(file);
            }
        }
    }

    /** Whether a file is a part of a client library or framework, and not of a program that uses one. */
    private boolean isLibrary(J.CompilationUnit file) {
        String name = file.getPackageDeclaration() == null
                ? ""
                : file.getPackageDeclaration().getPackageName();
        return libraries.libraries().stream().anyMatch(library -> library.owns(name))
                || libraries.frameworks().stream()
                        .anyMatch(framework -> name.equals(framework) || name.startsWith(framework + "."));
    }

    /** Decides about all groups; if that fails, all of them stay as they are. */
    void close() {
        try {
            if (mayHaveUrl) {
                decide();
            }
            isDecided = true;
        } catch (RuntimeException e) {
            plan.sites()
                    .forEach(site -> plan.block(
                            site.group(), Plan.UNSEEN, site.place(), "this code base could not be analysed: " + e));
        }
    }

    private void decide() {
        Constants constants = new Constants(sources, configuration);
        Vendors vendors = new Vendors(libraries);
        WrittenHosts written = new WrittenHosts(sources, configuration, vendors);
        Hosts hosts = new Hosts(constants, new BaseUrls(sources, constants), written, plan, assumesOpenAi);
        Walk.Context context = new Walk.Context(sources, Tables.load(), plan, hosts, helpers, new AnswerNames());
        Imitations imitations = new Imitations(plan, sources);
        urls.stream()
                .filter(file -> !Imitations.isTest(Place.path(file)))
                .forEach(file -> start(file, context, constants));
        settings.find(sources.files()).forEach(origin -> start(origin, context));
        // A test that begins a group itself is one for its own code.
        List<J.CompilationUnit> senders = tests(imitations);
        urls.stream().filter(senders::contains).forEach(file -> start(file, context, constants));
        imitations.close();
        TextSearches searches = new TextSearches(plan, sources, helpers, constants);
        OwnClassBodies own = new OwnClassBodies(plan, sources, configuration, builds);
        Bodies bodies = new Bodies(plan, sources, constants, own);
        EventLines lines = new EventLines(plan, helpers);
        new Verdict(plan, sources, context.tables(), bodies, searches, lines).close();
        own.close();
        Twins twins = Twins.among(sources.files());
        plan.seen()
                .forEach(use -> twins.against(use.index().file())
                        .ifPresent(reason ->
                                plan.block(use.group(), "C2R604", use.index().place(use.node()), reason)));
        Silence silence = new Silence(plan, hosts, vendors);
        if (assumesOpenAi) {
            plan.sites().stream().filter(silence::isKept).forEach(site -> hosts.other(site.group(), site.place()));
        }
        plan.sites().forEach(site -> hosts.close(site.group(), site.place()));
        sources.files().forEach(this::doubtForOthers);
        rehearse();
        plan.sites().removeIf(silence::isKept);
        look(new HostHints(configuration, libraries, vendors, written), constants, senders);
    }

    /** The tests with URLs that imitate no server. */
    private List<J.CompilationUnit> tests(Imitations imitations) {
        return Stream.concat(urls.stream(), texts.keySet().stream())
                .distinct()
                .filter(file -> Imitations.isTest(Place.path(file)) && !imitations.isOne(file))
                .toList();
    }

    /** Looks at what is left once everything is decided. */
    private void look(HostHints hints, Constants constants, List<J.CompilationUnit> senders) {
        texts.forEach((file, parts) -> {
            if (!Imitations.isTest(Place.path(file))) {
                hints.add(sources.index(file), parts);
            }
        });
        Untold found = new Untold(plan, requireNonNull(claims), settings.filled());
        UntoldUrls left = new UntoldUrls(sources, constants, configuration, hints);
        found.ownClasses();
        found.filled(left, sources);
        texts.forEach((file, parts) -> {
            if (!Imitations.isTest(Place.path(file)) || senders.contains(file)) {
                found.texts(sources.index(file), parts, left, configuration);
            }
        });
        found.settings(configuration, names);
        found.others(otherTexts);
        untold = found.rows();
    }

    private void start(J.CompilationUnit file, Walk.Context context, Constants constants) {
        List<TextUrls.Found> found = TextUrls.in(sources.index(file));
        ShownUrls shown = new ShownUrls(plan, found);
        found.stream().filter(url -> !shown.take(url)).forEach(url -> start(url, context));
        new InterfaceUrls(context, constants).start(sources.index(file));
    }

    private void start(TextUrls.Found url, Walk.Context context) {
        SourceIndex index = url.index();
        plan.site(new Plan.Site(
                index.place(url.literal()),
                Reads.shown(url.literal()),
                url.key(),
                url.literal().getId()));
        plan.edit(url.moved(url.key()));
        context.hosts().named(url.key(), index, url.url());
        new Walk(context, url.key()).value(index, url.url(), Role.url());
    }

    private void start(UrlOrigin origin, Walk.Context context) {
        SourceIndex index = sources.index(origin.file());
        plan.site(new Plan.Site(
                origin.place(), origin.what(), origin.group(), origin.start().getId()));
        origin.host()
                .ifPresentOrElse(
                        host -> context.hosts().add(origin.group(), host), () -> open(origin, context.hosts()));
        settings.outside(origin)
                .forEach(key -> plan.note(
                        origin.group(),
                        "where `" + key + "` is set outside of these files, it needs the new URL, too"));
        Walk walk = new Walk(context, origin.group());
        if (origin.start() instanceof J.VariableDeclarations.NamedVariable variable) {
            walk.variable(index, variable, Role.url());
        } else if (origin.start() instanceof Expression expression) {
            walk.value(index, expression, Role.url());
        }
    }

    /** A setting that these files do not tell for certain may be a URL of Chat elsewhere, whoever's it is. */
    private void open(UrlOrigin origin, Hosts hosts) {
        hosts.open(origin.group());
        if (assumesOpenAi) {
            plan.block(origin.group(), Hosts.UNKNOWN, origin.place(), "the URL may be set outside of these files, too");
        }
    }

    SourceFile rewrite(SourceFile config) {
        return settings.rewritten(config, this::mayChange);
    }

    private boolean mayChange(UrlOrigin origin) {
        return isDecided && plan.mayChange(origin.group());
    }

    /** Code that cannot be read here may hand on requests of the old form, or read the old answer. */
    private void doubtForOthers(J.CompilationUnit file) {
        others.forEach((path, words) -> {
            boolean usesClass = file.getClasses().stream().anyMatch(type -> words.contains(type.getSimpleName()));
            if (usesClass && MEMBERS.stream().anyMatch(words::contains)) {
                String reason = "this file is not Java and stays, and it may share requests or answers with "
                        + Place.path(file);
                edits(file).forEach(edit -> plan.block(edit.group(), OtherLanguages.CODE, new Place(path, 1), reason));
            }
        });
    }

    /** A change that fails in one file must not be made in another one: all are tried before any is made. */
    private void rehearse() {
        for (J.CompilationUnit file : sources.files()) {
            List<Edit> edits = edits(file);
            try {
                changed(file, edits);
            } catch (RuntimeException e) {
                Place place = new Place(Place.path(file), 1);
                edits.forEach(
                        edit -> plan.block(edit.group(), Plan.UNSEEN, place, "this file could not be changed: " + e));
            }
        }
    }

    J.CompilationUnit rewrite(J.CompilationUnit file) {
        return settings.rewritten(isDecided ? changed(file, edits(file)) : file, this::mayChange);
    }

    private List<Edit> edits(J.CompilationUnit file) {
        UUID id = file.getId();
        return plan.edits().stream()
                .filter(edit -> edit.file().equals(id) && plan.mayChange(edit.group()))
                .toList();
    }

    private J.CompilationUnit changed(J.CompilationUnit file, List<Edit> edits) {
        return edits.isEmpty() ? file : Changes.apply(file, sources.index(file), helpers, edits);
    }
}
