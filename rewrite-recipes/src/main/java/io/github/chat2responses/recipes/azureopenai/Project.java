package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Check;
import io.github.chat2responses.recipes.replace.Comments;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.OtherSources;
import io.github.chat2responses.recipes.replace.Replacement;
import io.github.chat2responses.recipes.replace.Retyper;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;
import org.openrewrite.xml.tree.Xml;

/**
 * One run over a code base. Files that share classes which have to do with the old client move together or not at all, and so
 * do all files whose client comes from elsewhere, with those that build it.
 */
final class Project implements Replacement {
    private static final String SHIM = "; the recipe AdoptShimForAzure lets it run on Responses as it is";
    private static final String TOKENS = "com.openai.credential.BearerTokenCredential";
    private static final String CLIENTS = "clients";
    private static final String MODULE = "com.azure.ai.openai";
    private static final String TABLE = "chat2responses-azure-openai";

    private final Vocabulary words = Vocabulary.load();
    private final Builds builds = new Builds();
    private final Groups groups = new Groups();
    private final List<J.CompilationUnit> users = new ArrayList<>();
    private final List<J.CompilationUnit> others = new ArrayList<>();

    /** Files that name nothing of the old client, and have calls whose types were not found at first. */
    private final List<J.CompilationUnit> doubtful = new ArrayList<>();

    private final OtherSources otherSources = new OtherSources(Vocabulary.LIBRARY);
    private final List<SourceFile> unread = new ArrayList<>();
    private final Set<String> ownClasses = new HashSet<>();
    private final Map<Path, J.CompilationUnit> moved = new HashMap<>();
    /** Build files that change, and whether they keep the old client. */
    private final Map<Path, Boolean> movedBuilds = new HashMap<>();

    private final List<Site> sites = new ArrayList<>();

    /** Reasons that count only where answers are sent back. */
    private final Map<String, Blocker> itemsRead = new HashMap<>();

    private final Set<String> withAnswersSentBack = new HashSet<>();
    private @Nullable ResponsesCode code;

    /** A call with its file. */
    private record Site(Source.CallSite call, String file) {}

    Project() {}

    @Override
    public void scan(SourceFile file) {
        if (OtherLanguages.is(file)) {
            otherSources.add(file);
        } else if (file instanceof ParseError error && error.getText().contains(Vocabulary.ROOT)) {
            unread.add(error);
        }
        Optional<Build> build = Build.of(file);
        build.ifPresent(builds::add);
        boolean isText = !OtherLanguages.is(file) && (file instanceof PlainText || file instanceof Xml.Document);
        if (isText && build.isEmpty() && file.printAll().contains(MODULE)) {
            unread.add(file);
        }
    }

    @Override
    public void look(J.CompilationUnit file, Glance glance) {
        boolean isLibrary = file.getPackageDeclaration() != null
                && (file.getPackageDeclaration().getPackageName() + ".").startsWith(Vocabulary.ROOT);
        if (isLibrary) {
            return;
        }
        ownClasses.addAll(glance.classes());
        if (Source.usesOldClient(file, glance)) {
            users.add(Mender.mended(file));
        } else {
            (glance.untyped().isEmpty() ? others : doubtful).add(file);
        }
    }

    @Override
    public void close() {
        if (users.isEmpty()) {
            return;
        }
        doubtful.stream().map(Mender::mended).forEach(file -> {
            boolean uses = Source.usesOldClient(file, Glance.of(file));
            (uses ? users : others).add(file);
        });
        users.replaceAll(this::judged);
        users.forEach(file -> otherSources.against(file).ifPresent(blocker -> groups.block(Place.path(file), blocker)));
        connect();
        counted();
        clients();
        errors();
        unread.forEach(file -> users.forEach(user ->
                block(user, "C2R604", Place.path(file) + " names the old client, too, and cannot be read here")));
        builds();
    }

    /** The file as the rules look at it, after a look. */
    private J.CompilationUnit judged(J.CompilationUnit file) {
        Source.calls(file, code().on(file, Vocabulary.ROOT))
                .forEach(call -> sites.add(new Site(call, Place.path(file))));
        Optional<Blocker> unknown = Source.unknown(file);
        if (unknown.isPresent()) {
            groups.block(Place.path(file), unknown.get());
            return file;
        }
        Optional<AsyncClients.Doubt> later = AsyncClients.doubt(file, ownClasses);
        if (later.isPresent()) {
            Place place = code().on(file, Vocabulary.ROOT).place(later.get().place());
            groups.block(
                    Place.path(file), new Blocker("C2R602", place, later.get().reason()));
            return file;
        }
        J.CompilationUnit plain = AsyncClients.blocking(file, ownClasses);
        judge(plain);
        return plain;
    }

    private void judge(J.CompilationUnit file) {
        String key = Place.path(file);
        ResponsesCode.Page page = code().on(file, Vocabulary.ROOT);
        Findings findings = new Findings(page, file);
        J.CompilationUnit after = moved(file, page, findings);
        new Check(Vocabulary.LIBRARY, findings, ownClasses, file).visit(after, 0);
        new Errors(findings).visit(after, 0);
        Comments.lost(file, after)
                .ifPresent(comment -> findings.block(
                        file, "C2R602", "the comment `" + comment + "` stands in code that is written anew"));
        findings.blockers().forEach(blocker -> groups.block(key, blocker));
        findings.itemsRead().ifPresent(blocker -> itemsRead.put(key, blocker));
        if (findings.sendsAnswersBack()) {
            withAnswersSentBack.add(key);
        }
        moved.put(file.getSourcePath(), after);
    }

    private J.CompilationUnit moved(J.CompilationUnit file, ResponsesCode.Page page, Findings findings) {
        Rewriter rewriter = new Rewriter(words, retyper(), Kinds.in(file), LiveLists.in(file), page, findings);
        J.CompilationUnit rewritten = Comments.kept(file, (J.CompilationUnit) rewriter.visitNonNull(file, 0));
        J.CompilationUnit after = page.withImports(rewritten);
        return after.withImports(ImportLines.without(after.getImports()));
    }

    private void connect() {
        Map<String, String> owners = new HashMap<>();
        users.forEach(file -> Glance.of(file).classes().forEach(name -> owners.put(name, Place.path(file))));
        users.forEach(file -> NamedClasses.of(file).forEach(name -> {
            String other = owners.get(name);
            if (other != null) {
                groups.join(Place.path(file), other);
            }
        }));
        Twins twins = Twins.among(users);
        users.forEach(file -> twins.against(file).ifPresent(reason -> block(file, "C2R604", reason)));
        users.stream().filter(Source::sharesClient).forEach(file -> groups.join(Place.path(file), CLIENTS));
    }

    /** An answer with calls is one message in Chat, and several items in Responses, which whoever counts would see. */
    private void counted() {
        Set<String> sendBack = new HashSet<>();
        withAnswersSentBack.forEach(file -> sendBack.add(groups.root(file)));
        itemsRead.forEach((file, blocker) -> {
            if (sendBack.contains(groups.root(file))) {
                groups.block(file, blocker);
            }
        });
    }

    /** A client whose making is not seen here is made by a library, which makes no other. */
    private void clients() {
        Set<String> withBuilder = new HashSet<>();
        users.stream().filter(Source::builds).forEach(file -> withBuilder.add(groups.root(Place.path(file))));
        users.stream()
                .filter(file -> !withBuilder.contains(groups.root(Place.path(file))))
                .forEach(file -> block(file, "C2R701", "where the client is made is not seen here"));
    }

    /** Code that looks at errors which the new client does not throw: of credentials, of other clients, in other files. */
    private void errors() {
        Set<String> withTokens = new HashSet<>();
        moved.forEach((path, file) -> {
            if (Source.imports(file, TOKENS)) {
                withTokens.add(groups.root(Place.path(file)));
            }
        });
        for (J.CompilationUnit file : users) {
            boolean isInvolved = Source.namesErrors(file)
                    && (withTokens.contains(groups.root(Place.path(file))) || Source.usesOtherClients(file));
            boolean isHandled = others.stream().filter(Source::namesErrors).anyMatch(other -> sharesBuild(file, other));
            if (isInvolved || isHandled) {
                block(file, "C2R602", "code here looks at errors of Azure's clients, and the new client throws others");
            }
        }
    }

    private boolean sharesBuild(J.CompilationUnit one, J.CompilationUnit other) {
        return builds.owners(one.getSourcePath()).equals(builds.owners(other.getSourcePath()));
    }

    private void block(SourceFile file, String code, String reason) {
        groups.block(Place.path(file), new Blocker(code, new Place(Place.path(file), 1), reason));
    }

    private void builds() {
        if (!builds.areThere()) {
            return;
        }
        users.stream()
                .filter(file -> builds.owners(file.getSourcePath()).isEmpty())
                .forEach(file -> block(
                        file,
                        "C2R620",
                        "no build file here has the dependency on the old client, which would have to change"));
        builds.of(moving()).stream()
                .filter(build ->
                        build.moved(true).isEmpty() || build.moved(false).isEmpty())
                .forEach(this::blockUsers);
        builds.of(moving()).forEach(build -> movedBuilds.put(build.file().getSourcePath(), isStillNeeded(build)));
    }

    private List<Path> moving() {
        return users.stream()
                .filter(this::mayChange)
                .map(J.CompilationUnit::getSourcePath)
                .toList();
    }

    private void blockUsers(Build build) {
        Blocker blocker = new Blocker(
                "C2R620",
                new Place(Place.path(build.file()), 1),
                "how the dependency on the old client is written here is not known");
        users.stream()
                .filter(file -> builds.owners(file.getSourcePath()).contains(build))
                .forEach(file -> groups.block(Place.path(file), blocker));
    }

    private boolean isStillNeeded(Build build) {
        boolean stays = users.stream()
                .filter(file -> builds.owners(file.getSourcePath()).contains(build))
                .anyMatch(file -> !mayChange(file)
                        || Builds.needsWhatItBrings(moved.getOrDefault(file.getSourcePath(), file), build));
        return stays
                || others.stream()
                        .filter(file -> builds.owners(file.getSourcePath()).contains(build))
                        .anyMatch(file -> Builds.needsWhatItBrings(file, build));
    }

    private boolean mayChange(SourceFile file) {
        return groups.blocker(Place.path(file)).isEmpty();
    }

    @Override
    public List<Row> rows() {
        return sites.stream()
                .sorted(Comparator.comparing(site -> site.call().place()))
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Row> row(Site site) {
        Place place = site.call().place();
        Optional<Blocker> blocker = groups.blocker(site.file());
        if (blocker.isEmpty()) {
            return Optional.of(row(site, Outcome.MIGRATED, site.call().streams() ? "C2R611" : "C2R610", ""));
        }
        Blocker found = blocker.get();
        if (found.code().equals(Clients.OTHER)) {
            return Optional.empty();
        }
        Outcome outcome = found.code().startsWith("C2R7") ? Outcome.FLAGGED : Outcome.LEFT;
        String reason = found.place().equals(place) ? found.reason() : found.place() + ": " + found.reason();
        reason += outcome == Outcome.LEFT ? SHIM : "";
        return Optional.of(row(site, outcome, found.code(), reason));
    }

    private static Row row(Site site, Outcome outcome, String code, String reason) {
        Place place = site.call().place();
        return new Row(
                place.path(),
                place.line(),
                outcome.name().toLowerCase(Locale.ROOT),
                code,
                site.call().what(),
                reason);
    }

    @Override
    public SourceFile rewritten(SourceFile file) {
        if (file instanceof J.CompilationUnit source && moved.containsKey(file.getSourcePath())) {
            return mayChange(file) ? rewritten(AsyncClients.blocking(Mender.mended(source), ownClasses)) : file;
        }
        Boolean keepsOld = movedBuilds.get(file.getSourcePath());
        return keepsOld == null
                ? file
                : Build.of(file).flatMap(build -> build.moved(keepsOld)).orElse(file);
    }

    private J.CompilationUnit rewritten(J.CompilationUnit before) {
        ResponsesCode.Page page = code().on(before, Vocabulary.ROOT);
        J.CompilationUnit after = moved(before, page, new Findings(page, before));
        return (J.CompilationUnit) retyper().visitNonNull(after, 0);
    }

    private Retyper retyper() {
        return new Retyper(Vocabulary.LIBRARY, words.types(), code());
    }

    private ResponsesCode code() {
        if (code == null) {
            code = ResponsesCode.parse(
                    Vocabulary.resource("snippets.txt"), Vocabulary.resource("snippets8.txt"), TABLE);
        }
        return code;
    }
}
