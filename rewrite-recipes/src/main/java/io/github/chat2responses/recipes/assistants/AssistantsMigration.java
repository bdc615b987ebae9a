package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.config.BoundProperties;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ClientProof;
import io.github.chat2responses.recipes.openaijava.SdkInBuild;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.tree.ParseError;

/** One run over a code base: what the scan learned of each file, and which files may change together. */
public final class AssistantsMigration {
    private static final String MOVED = "C2R615";
    private static final String MISSING_TYPES = "C2R604";

    private final boolean assumeOpenAiHost;
    private final BetaApi api = new BetaApi();
    private final Replacements replacements = Replacements.load();
    private final ClientProof clients = new ClientProof();
    private final SdkInBuild builds = new SdkInBuild();
    private final Groups groups = new Groups();
    private final Map<String, Found> files = new TreeMap<>();
    /** The files of all classes; modules that do not know each other may have classes of one name. */
    private final Map<String, Set<String>> declared = new HashMap<>();

    /** Calls that go to other vendors, so that nothing has to be said of them. */
    private final Set<FileFindings.Call> ofOthers = new HashSet<>();

    private final List<ParseError> unparsed = new ArrayList<>();
    /** Files that were read with a release of the SDK that has none yet, and the first call of each. */
    private final Map<String, Place> withoutConversations = new TreeMap<>();

    /** The new trees of files, by their paths. */
    private final Map<String, J.CompilationUnit> rewritten = new HashMap<>();

    /** What one file has to do with assistants. */
    private record Found(J.CompilationUnit file, FileFindings analysis, List<Site> sites) {}

    /** A call and the key of its client. */
    private record Site(FileFindings.Call call, String client) {}

    AssistantsMigration(boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    void missed(ParseError file) {
        unparsed.add(file);
    }

    /** Looks at a file that is no Java. */
    void scan(SourceFile file) {
        builds.scan(file);
    }

    void scan(J.CompilationUnit file, Claims claims) {
        String path = Place.path(file);
        file.getClasses().forEach(declaration -> declare(declaration, path));
        if (!BoundProperties.isIn(
                        file.getImports().stream().map(J.Import::getTypeName).toList())
                && !usesSdk(file)) {
            return;
        }
        clients.scan(file);
        if (!uses(file)) {
            return;
        }
        FileFindings analysis = Analysis.of(file, api);
        List<Site> sites = new ArrayList<>();
        for (FileFindings.Call call : analysis.calls()) {
            claims.place(call.place());
            Expression client = call.client();
            if (client == null) {
                groups.block(
                        path, new Blocker(FileFindings.CODE, call.place(), "the client of this call cannot be seen"));
            } else {
                sites.add(new Site(call, clients.key(file, client)));
                if (!hasConversations(client.getType())) {
                    withoutConversations.putIfAbsent(path, call.place());
                }
            }
        }
        analysis.blockers().forEach(blocker -> groups.block(path, blocker));
        files.put(path, new Found(file, analysis, sites));
    }

    private void declare(J.ClassDeclaration declaration, String path) {
        declared.computeIfAbsent(BetaApi.name(declaration.getType()), name -> new TreeSet<>())
                .add(path);
        declaration.getBody().getStatements().stream()
                .filter(J.ClassDeclaration.class::isInstance)
                .forEach(nested -> declare((J.ClassDeclaration) nested, path));
    }

    /** Types in use are found once for all recipes that ask. */
    private static boolean usesSdk(J.CompilationUnit file) {
        return file.getTypesInUse().getTypesInUse().stream()
                .anyMatch(type -> BetaApi.name(type).startsWith("com.openai."));
    }

    private static boolean uses(J.CompilationUnit file) {
        return file.getTypesInUse().getTypesInUse().stream().anyMatch(BetaApi::mentions)
                || file.getTypesInUse().getUsedMethods().stream()
                        .anyMatch(method -> BetaApi.isPartOf(method.getDeclaringType()) || BetaApi.mentions(method));
    }

    private static boolean hasConversations(@Nullable JavaType client) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(client);
        return type != null
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("conversations"));
    }

    /** Decides which files may change; all were seen. */
    void close() {
        clients.close();
        files.forEach((path, found) -> {
            for (String owner : found.analysis().owners()) {
                Set<String> others = declared.getOrDefault(owner, Set.of());
                if (others.isEmpty()) {
                    String reason = "`" + owner + "` shares types of the Assistants API and cannot be seen";
                    groups.block(path, new Blocker("C2R603", new Place(path, 1), reason));
                } else {
                    others.forEach(other -> groups.join(path, other));
                }
            }
            for (Site site : found.sites()) {
                FileFindings.Call call = site.call();
                String text = call.client() == null ? "" : MethodFacts.text(call.client());
                Optional<Blocker> doubt = clients.doubt(site.client(), text, call.place(), assumeOpenAiHost);
                doubt.ifPresent(blocker -> groups.block(path, blocker));
                doubt.filter(blocker -> blocker.code().equals("C2R702")).ifPresent(other -> ofOthers.add(call));
            }
        });
        blockTwoKindsOfMessages();
        Set<String> withFunctions = new HashSet<>();
        files.forEach((path, found) -> {
            if (found.analysis().functions()) {
                withFunctions.add(groups.root(path));
            }
        });
        files.forEach((path, found) -> {
            if (withFunctions.contains(groups.root(path))) {
                found.analysis().blockersIfFunctions().forEach(blocker -> groups.block(path, blocker));
            }
        });
        unparsed.forEach(this::blockWhatItNames);
        blockOldSdk();
        rewriteAll();
    }

    /** A message of a conversation has another type than one of a response, so connected files have to agree. */
    private void blockTwoKindsOfMessages() {
        Set<String> conversations = new HashSet<>();
        files.forEach((path, found) -> {
            if (found.analysis().readsHistory()) {
                conversations.add(groups.root(path));
            }
        });
        files.forEach((path, found) -> {
            boolean one = !found.analysis().readsHistory() && conversations.contains(groups.root(path));
            if (one && BetaApi.usesMessages(found.file())) {
                groups.block(path, new Blocker(FileFindings.CODE, new Place(path, 1), AnswerRules.MORE));
            }
        });
    }

    /** Where nothing else keeps the code, the version of the SDK may: only one that the build shows can be raised. */
    private void blockOldSdk() {
        Optional<Blocker> doubt = builds.doubt();
        if (!builds.isVersionSeen()) {
            withoutConversations.forEach((path, place) -> groups.block(
                    path,
                    new Blocker(
                            "C2R607",
                            place,
                            "this release of com.openai:openai-java has no conversations; raise it to 4.x first")));
        }
        doubt.ifPresent(old -> files.keySet().stream()
                .filter(path -> groups.blocker(path).isEmpty())
                .toList()
                .forEach(path -> groups.block(path, old)));
    }

    /** Writes the new texts; should one of them be no Java, all code connected with it stays as it is. */
    private void rewriteAll() {
        Map<J.CompilationUnit, String> texts = new LinkedHashMap<>();
        files.forEach((path, found) -> {
            if (groups.blocker(path).isEmpty()) {
                texts.put(
                        found.file(),
                        FileRewrite.text(found.file(), found.analysis().edits(), siblings(found.file())));
            }
        });
        if (!texts.isEmpty()) {
            rewritten.putAll(FileRewrite.parse(texts));
        }
        texts.keySet().stream()
                .map(Place::path)
                .filter(path -> !rewritten.containsKey(path))
                .forEach(path -> groups.block(
                        path, new Blocker(FileFindings.CODE, new Place(path, 1), "the new code cannot be parsed")));
    }

    private void blockWhatItNames(ParseError error) {
        Blocker blocker = new Blocker(MISSING_TYPES, new Place(Place.path(error), 1), "this file could not be parsed");
        declared.forEach((type, paths) -> {
            if (error.getText().contains(type.substring(type.lastIndexOf('.') + 1))) {
                paths.stream().filter(files::containsKey).forEach(path -> groups.block(path, blocker));
            }
        });
    }

    /** A row for each call, by place; none for clients of other hosts. */
    List<Row> rows() {
        return files.entrySet().stream()
                .flatMap(entry -> entry.getValue().analysis().calls().stream()
                        .map(call -> row(entry.getKey(), call))
                        .flatMap(Optional::stream))
                .sorted(Comparator.comparing(Row::sourcePath).thenComparing(Row::line))
                .toList();
    }

    private Optional<Row> row(String path, FileFindings.Call call) {
        Optional<Blocker> blocker = groups.blocker(path);
        if (blocker.isEmpty()) {
            return Optional.of(row(call, Outcome.MIGRATED, MOVED, ""));
        }
        if (ofOthers.contains(call)) {
            return Optional.empty();
        }
        Blocker found = weightiest(path, call).orElse(blocker.get());
        Outcome outcome = found.code().startsWith("C2R7") ? Outcome.FLAGGED : Outcome.LEFT;
        String reason = found.place().equals(call.place()) ? found.reason() : found.place() + ": " + found.reason();
        return Optional.of(row(call, outcome, found.code(), reason + ". " + replacements.byHand(call.what())));
    }

    /** What a person has to know first: what speaks against the call itself, or that the assistant is not known here. */
    private Optional<Blocker> weightiest(String path, FileFindings.Call call) {
        return groups.blocker(path, one -> one.code().startsWith("C2R7"))
                .or(() -> groups.blocker(path, one -> one.place().equals(call.place())))
                .or(() -> groups.blocker(path, one -> one.reason().equals(RunRules.ON_SERVER)));
    }

    private static Row row(FileFindings.Call call, Outcome outcome, String code, String reason) {
        String id = outcome.name().toLowerCase(Locale.ROOT);
        return new Row(call.place().path(), call.place().line(), id, code, call.what(), reason);
    }

    /** The build file with the version of the SDK that the new code needs. */
    SourceFile raised(SourceFile file) {
        return rewritten.isEmpty() ? file : builds.raised(file);
    }

    /** The file as it is to be. */
    J.CompilationUnit rewrite(J.CompilationUnit file) {
        String path = Place.path(file);
        Found found = files.get(path);
        J.CompilationUnit after = rewritten.get(path);
        if (found == null || after == null || groups.blocker(path).isPresent()) {
            return file;
        }
        return found.file() == file ? after : again(file);
    }

    /** The same for a file that another recipe has changed since the scan. */
    private J.CompilationUnit again(J.CompilationUnit file) {
        FileFindings found = Analysis.of(file, api);
        return found.blockers().isEmpty()
                ? FileRewrite.parse(Map.of(file, FileRewrite.text(file, found.edits(), siblings(file))))
                        .getOrDefault(Place.path(file), file)
                : file;
    }

    /** The simple names of the classes in a file's package. */
    private Set<String> siblings(J.CompilationUnit file) {
        String name = file.getPackageDeclaration() == null
                ? ""
                : file.getPackageDeclaration().getPackageName() + ".";
        Set<String> siblings = new HashSet<>();
        for (String type : declared.keySet()) {
            String rest = type.startsWith(name) ? type.substring(name.length()) : "";
            if (!rest.isEmpty() && !rest.contains(".")) {
                siblings.add(rest);
            }
        }
        return siblings;
    }
}
