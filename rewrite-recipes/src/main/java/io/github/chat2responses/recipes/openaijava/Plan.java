package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.RemovedSettings;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scan of all files found: the groups, the call sites, and what can only be judged once every file was seen. */
final class Plan {
    private final Groups groups = new Groups();
    private final ClientHosts hosts = new ClientHosts();
    private final Configuration configuration = new Configuration();
    private final SupportClass support = new SupportClass();
    private final TestDoubles doubles = new TestDoubles();
    private final List<CallSite> callSites = new ArrayList<>();
    private final List<OtherUses.Found> others = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();

    /** Where requests ask for the usage of a stream, and where it is read: without the one Chat never sends it. */
    private final Set<String> usageAsked = new HashSet<>();

    private final Map<String, Blocker> usageRead = new HashMap<>();

    /** Where requests set what goes to {@code text}, by the setting, and where one is set without sight of the other. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    private final List<TextElsewhere> textsElsewhere = new ArrayList<>();

    /** A setting that would replace another one. */
    private record TextElsewhere(String name, String key, Blocker blocker) {}

    private final List<ChoiceTest> choiceTests = new ArrayList<>();
    /** Where tool calls may be of several kinds, and where custom tools are among them. */
    private final Set<String> kindsAsked = new HashSet<>();

    private final Set<String> customTools = new HashSet<>();
    private final List<PlainCall> plainCalls = new ArrayList<>();

    /** What is taken for a function's: wrong where there are custom tools, or even calls of several kinds. */
    private record PlainCall(String key, boolean ofKinds, Blocker blocker) {}

    private final Conflicts conflicts = new Conflicts();

    private final Set<String> finishReasonsRead = new HashSet<>();

    private final Set<String> streamedCallsRead = new HashSet<>();

    private final List<Removed> removed = new ArrayList<>();

    /** A test for chunks without choices. */
    private record ChoiceTest(String key, boolean exact, Blocker blocker) {}

    /** A setting of a statement. */
    private record Removed(String key, RemovedSettings.Row setting) {}

    /** A method that a group needs the source of. */
    private record Pending(String method, String key, Blocker blocker) {}

    /** The methods and fields that share Chat types, and code that may mean them. */
    private final SharedNames names = new SharedNames();

    /** The groups that change. One without a call stays: nothing proves whose host its requests would go to. */
    private final Set<String> moving = new HashSet<>();

    /** Statements that go with every call, by their module. */
    private final Map<String, List<String>> withAll = new HashMap<>();

    private final List<Blocker> forAll = new ArrayList<>();
    private final Set<CallSite> ofOthers = new HashSet<>();

    /** The code of calls on a library of other classes. */
    static final String OF_ANOTHER = "C2R607";

    private @Nullable String oldSdk;
    private @Nullable Blocker tooOld;

    /** What to do where the library is so old that its classes are others. */
    private @Nullable String another;

    Groups groups() {
        return groups;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    ClientHosts hosts() {
        return hosts;
    }

    /** What the files of configuration say. */
    Configuration configuration() {
        return configuration;
    }

    SupportClass support() {
        return support;
    }

    TestDoubles doubles() {
        return doubles;
    }

    List<CallSite> callSites() {
        return callSites;
    }

    /** Says that a use was found that no recipe moves. */
    void found(OtherUses.Found use) {
        others.add(use);
    }

    /** Such uses, without those that go to other vendors. */
    List<OtherUses.Found> others(boolean assumeOpenAiHost) {
        return hosts.isAllOther()
                ? List.of()
                : others.stream()
                        .filter(use -> hosts.doubt(use.site(), assumeOpenAiHost)
                                .filter(ClientHosts::isOther)
                                .isEmpty())
                        .toList();
    }

    void declare(String method) {
        declared.add(method);
    }

    /** Says that a group may change only if the source of a method is among the files. */
    void require(String method, String key, Blocker otherwise) {
        pending.add(new Pending(method, key, otherwise));
        groups.join(method, key);
    }

    /** Says that a request asks for the usage of its stream. */
    void asksUsage(String key) {
        usageAsked.add(key);
    }

    /** Says that the usage of a stream is read, which may change only where a request asks for it. */
    void readsUsage(String key, Blocker otherwise) {
        usageRead.put(key, otherwise);
    }

    void setsText(String name, String key) {
        texts.computeIfAbsent(name, any -> new HashSet<>()).add(key);
    }

    /** Says that one such setting is made elsewhere than another may be; both in one group would replace each other. */
    void setsTextElsewhere(String name, String key, Blocker otherwise) {
        setsText(name, key);
        textsElsewhere.add(new TextElsewhere(name, key, otherwise));
    }

    /** Says that chunks without choices are told apart: only the one with the usage if it has to be exact. */
    void asksForChoices(String key, boolean exact, Blocker otherwise) {
        choiceTests.add(new ChoiceTest(key, exact, otherwise));
    }

    void asksKinds(String key, boolean custom) {
        kindsAsked.add(key);
        if (custom) {
            customTools.add(key);
        }
    }

    /** Says that a tool's output is taken for that of a function, which may change only where there are no custom tools. */
    void takesForFunction(String key, boolean ofKinds, Blocker otherwise) {
        plainCalls.add(new PlainCall(key, ofKinds, otherwise));
    }

    /** Whether the group of a statement has tool calls of several kinds. */
    boolean asksKinds(String statement) {
        return !kindsAsked.isEmpty() && isIn(kindsAsked, statement);
    }

    void readsFinishReason(String key) {
        finishReasonsRead.add(key);
    }

    void noteStreamedCalls(String key) {
        streamedCallsRead.add(key);
    }

    void removes(String key, RemovedSettings.Row setting) {
        removed.add(new Removed(key, setting));
    }

    /** The settings that are removed, once every file was seen. */
    List<RemovedSettings.Row> removed() {
        return removed.stream()
                .filter(one -> mayChange(one.key()))
                .map(Removed::setting)
                .distinct()
                .toList();
    }

    /** Whether the group of a statement reads the finish reasons of a stream. */
    boolean countsEnds(String statement) {
        return isIn(finishReasonsRead, statement);
    }

    /** Whether the group of a statement reads the tool calls of a stream. */
    boolean readsStreamedCalls(String statement) {
        return isIn(streamedCallsRead, statement);
    }

    private boolean isIn(Set<String> keys, String key) {
        String root = groups.root(key);
        return keys.stream().anyMatch(one -> groups.root(one).equals(root));
    }

    /** The names that code may use which cannot be looked at. */
    SharedNames names() {
        return names;
    }

    /** Says that a build uses the SDK in a version before 3.0, whose Chat types have other shapes. */
    void usesOldSdk(String version) {
        oldSdk = version;
    }

    /** Says that a build file has a version that is too old for the new code, and why it cannot be changed here. */
    void cannotRaise(String path, String version, String floor, String doubt) {
        tooOld = new Blocker(
                "C2R607",
                new Place(path, 1),
                "the project is on version " + version + " of the SDK, and the new code needs " + floor
                        + "; raise it first"
                        + (doubt.isEmpty() ? "" : ": " + doubt));
    }

    /** Says that the library is so old that its classes are others, and what to do. */
    void usesOtherClasses(String advice) {
        another = advice;
    }

    /** Whether it is; then the shim cannot carry the calls, either. */
    boolean isOfAnother() {
        return another != null;
    }

    /** Why a call stays; with a library of other classes, that is the reason, whatever else is found. */
    Optional<Blocker> reason(CallSite site) {
        Optional<Blocker> found = groups.blocker(site.statement());
        String advice = another;
        return advice == null || isOfOther(site) ? found : Optional.of(new Blocker(OF_ANOTHER, site.place(), advice));
    }

    /** Whether a call goes to another vendor, so that nothing has to be said of it. */
    boolean isOfOther(CallSite site) {
        return ofOthers.contains(site);
    }

    /** Says that a statement goes with every call: which one it is of cannot be seen. */
    void joinsAll(String path, String statement) {
        withAll.computeIfAbsent(TestDoubles.module(path), any -> new ArrayList<>())
                .add(statement);
    }

    private void joinAndBlockAll() {
        doubles.join(groups, callSites);
        withAll.forEach(this::joinWithAll);
        callSites.forEach(site -> forAll.forEach(blocker -> groups.block(site.statement(), blocker)));
    }

    /** They go with the calls of their module; without any there, with all calls. */
    private void joinWithAll(String module, List<String> statements) {
        statements.forEach(statement -> groups.join(statement, statements.get(0)));
        boolean hasCalls = callSites.stream().anyMatch(site -> isIn(site, module));
        callSites.stream()
                .filter(site -> !hasCalls || isIn(site, module))
                .forEach(site -> groups.join(site.statement(), statements.get(0)));
    }

    private static boolean isIn(CallSite site, String module) {
        return TestDoubles.module(site.place().path()).equals(module);
    }

    /** Says that no call may change. */
    void blockAll(Blocker blocker) {
        forAll.add(blocker);
    }

    /** Says that a build file does not show the version, and that it cannot be changed here. */
    void cannotSeeVersion(String path, String floor) {
        String reason = "the version of the library cannot be seen here, and the new code needs " + floor;
        tooOld = new Blocker("C2R607", new Place(path, 1), reason);
    }

    /** Leaves calls to another plan. */
    void leave(List<CallSite> sites) {
        for (CallSite site : callSites) {
            if (sites.stream().anyMatch(site::isAt)) {
                groups.block(site.statement(), new Blocker("C2R610", site.place(), "this call moves otherwise"));
            }
        }
    }

    /** Gives the final verdicts, after the last file. */
    void close(boolean assumeOpenAiHost) {
        joinAndBlockAll();
        for (Pending need : pending) {
            if (!declared.contains(need.method())) {
                groups.block(need.key(), need.blocker());
            }
        }
        usageRead.forEach((key, blocker) -> {
            if (!isIn(usageAsked, key)) {
                groups.block(key, blocker);
            }
        });
        conflicts.settle(groups, usageAsked);
        for (PlainCall call : plainCalls) {
            if (isIn(call.ofKinds() ? kindsAsked : customTools, call.key())) {
                groups.block(call.key(), call.blocker());
            }
        }
        for (TextElsewhere one : textsElsewhere) {
            boolean meetsAnother = texts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(one.name()))
                    .anyMatch(entry -> isIn(entry.getValue(), one.key()));
            if (meetsAnother) {
                groups.block(one.key(), one.blocker());
            }
        }
        for (ChoiceTest test : choiceTests) {
            boolean counts = countsEnds(test.key());
            boolean wrong = test.exact()
                    ? counts || !isIn(usageAsked, test.key())
                    : counts && isIn(usageRead.keySet(), test.key());
            if (wrong) {
                groups.block(test.key(), test.blocker());
            }
        }
        hosts.baseUrls().settle(hosts, configuration.withoutTests());
        for (CallSite site : callSites) {
            Optional<Blocker> doubt = hosts.doubt(site, assumeOpenAiHost);
            doubt.ifPresent(blocker -> groups.block(site.statement(), blocker));
            doubt.filter(ClientHosts::isOther).ifPresent(other -> ofOthers.add(site));
        }
        names.close(groups, callSites);
        blockOldSdk();
        Blocker old = tooOld;
        if (old != null) {
            callSites.forEach(site -> groups.block(site.statement(), old));
        }
        callSites.forEach(site -> reason(site).ifPresent(found -> groups.block(site.statement(), found)));
        callSites.stream().filter(this::isFree).forEach(site -> moving.add(groups.root(site.statement())));
    }

    /** Raising the SDK from before 3.0 breaks Chat code that stays, so there it is all of it or nothing. */
    private void blockOldSdk() {
        boolean ancient = oldSdk != null && SdkVersion.isAncient(oldSdk);
        if (oldSdk != null && (ancient || !callSites.stream().allMatch(this::isFree))) {
            String why = ancient
                    ? "moving this call needs a newer one, whose Chat types are others; raise it to 2.x or later first"
                    : "moving this call needs a newer one, on which the calls that stay may not compile";
            String reason = "the project is on version " + oldSdk + " of the SDK; " + why;
            callSites.stream()
                    .filter(this::isFree)
                    .toList()
                    .forEach(site -> groups.block(site.statement(), new Blocker("C2R607", site.place(), reason)));
        }
    }

    /** Whether the SDK may be raised as far as it goes: from before 3.0 only if all calls move. */
    boolean mayUpgrade() {
        return oldSdk == null || migratesAny();
    }

    /** Whether any call moves. */
    boolean migratesAny() {
        return !moving.isEmpty();
    }

    /** Whether a statement changes: its group has a call that moves, and nothing in it stays. */
    boolean mayChange(String statement) {
        return moving.contains(groups.root(statement));
    }

    private boolean isFree(CallSite site) {
        return groups.blocker(site.statement()).isEmpty();
    }
}
