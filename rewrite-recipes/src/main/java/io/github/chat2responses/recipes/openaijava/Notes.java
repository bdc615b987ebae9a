package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.RemovedSettings;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What the rules said of the elements of one file. */
public final class Notes {
    private final Plan plan;
    private final FileScope file;
    private final Set<UUID> accepted = new HashSet<>();
    private final Set<UUID> swallowed = new HashSet<>();

    Notes(Plan plan, FileScope file) {
        this.plan = plan;
        this.file = file;
    }

    void accept(J element) {
        accepted.add(element.getId());
    }

    /** The element itself is only accepted, because where its value goes still counts. */
    void swallow(J element, List<? extends J> visited) {
        accept(element);
        Set<UUID> stops = visited.stream().map(J::getId).collect(Collectors.toSet());
        new JavaIsoVisitor<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, Integer p) {
                if (tree == null || stops.contains(tree.getId())) {
                    return (J) tree;
                }
                if (tree != element) {
                    swallowed.add(tree.getId());
                }
                return super.visit(tree, p);
            }
        }.visit(element, 0);
    }

    boolean isAccepted(J element) {
        return accepted.contains(element.getId()) || isSwallowed(element);
    }

    /** Whether a rule takes care of an element as part of something larger. */
    boolean isSwallowed(J element) {
        return swallowed.contains(element.getId());
    }

    void require(JavaType.Method method, J element, Cursor cursor) {
        String reason = "the source of `" + method.getName() + "` of `"
                + method.getDeclaringType().getClassName() + "`, which shares Chat types, is not here";
        plan.require(Keys.method(method), Keys.statement(cursor), new Blocker("C2R603", file.place(element), reason));
    }

    /** Says that a statement uses a class of the user's own, which has to change with it. */
    void requireClass(String name, J element, Cursor cursor) {
        String reason = "the source of `" + name + "`, which shares Chat types, is not here";
        plan.require(Keys.type(name), Keys.statement(cursor), new Blocker("C2R603", file.place(element), reason));
    }

    void block(J element, String code, String reason, Cursor cursor) {
        plan.groups().block(Keys.statement(cursor), new Blocker(code, file.place(element), reason));
    }

    void asksUsage(Cursor cursor) {
        plan.asksUsage(Keys.statement(cursor));
    }

    void setsText(String name, Cursor cursor) {
        plan.setsText(name, Keys.statement(cursor));
    }

    void setsTextElsewhere(String name, J element, Cursor cursor) {
        String reason = "`responseFormat` and `verbosity` meet in one `text`";
        plan.setsTextElsewhere(name, Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    void readsUsage(J element, Cursor cursor) {
        String reason = "the usage of a stream is read, and no request here asks for it; Responses always sends it";
        plan.readsUsage(Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    void accumulates(Cursor cursor) {
        plan.conflicts().accumulates(Keys.statement(cursor));
    }

    void readsAnswerUsage(J element, Cursor cursor) {
        String reason =
                "the usage is read of an answer that may come from a stream, and no request here asks for it; Responses"
                        + " always sends it";
        plan.conflicts().readsUsage(Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    /** Says that chunks without choices are told apart, of which one event of Responses may be two. */
    void asksForChoices(J element, ChunkGuard guard, Cursor cursor) {
        String reason = guard.isExact()
                ? "chunks without choices are told apart; Chat has one if the request asks for usage, and no request here does,"
                        + " or its event has a finish reason, too, that is read"
                : "chunks without choices are told apart where both usage and finish reason of a stream are read; one event"
                        + " of Responses has both";
        Blocker blocker = new Blocker("C2R602", file.place(element), reason);
        plan.asksForChoices(Keys.statement(cursor), guard.isExact(), blocker);
    }

    void usesFunctions(Cursor cursor) {
        plan.conflicts().usesFunctions(Keys.statement(cursor));
    }

    void tellsCallsApart(J element, Cursor cursor) {
        String reason = "what is read here is different for functions in the old form and for tools";
        plan.conflicts().tellsCallsApart(Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    void readsFunctionCall(J element, Cursor cursor) {
        String reason = "the call of a function in the old form is read, and no request here has such functions";
        plan.conflicts().readsFunctionCall(Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    void readsMessages(J element, Cursor cursor) {
        String reason = "messages are read one by one or counted here, and not all of them become one item";
        plan.conflicts().readsMessages(Keys.statement(cursor), new Blocker("C2R602", file.place(element), reason));
    }

    void reshapesMessages(Cursor cursor) {
        plan.conflicts().reshapesMessages(Keys.statement(cursor));
    }

    void asksKinds(boolean custom, Cursor cursor) {
        plan.asksKinds(Keys.statement(cursor), custom);
    }

    /** Says that what cannot be told apart from a custom tool's is taken for a function's. */
    void takesForFunction(J element, boolean ofKinds, Cursor cursor) {
        String reason = "calls are of several kinds, and whether this is of a function cannot be seen";
        plan.takesForFunction(Keys.statement(cursor), ofKinds, new Blocker("C2R602", file.place(element), reason));
    }

    /** Says that an element may change only where tool calls, or answers, are of one kind. */
    void needsOneKind(J element, String reason, Cursor cursor) {
        plan.takesForFunction(Keys.statement(cursor), true, new Blocker("C2R602", file.place(element), reason));
    }

    /** Says that a statement calls a method of the package's {@link SupportClass}. */
    void needs(String method, Cursor cursor) {
        plan.support().add(file.path(), file.packageName(), Keys.statement(cursor), method);
    }

    void removes(J.MethodInvocation setting, Cursor cursor) {
        Place place = file.place(setting.getName());
        plan.removes(
                Keys.statement(cursor), new RemovedSettings.Row(place.path(), place.line(), RequestStep.text(setting)));
    }

    void readsFinishReason(Cursor cursor) {
        plan.readsFinishReason(Keys.statement(cursor));
    }

    void readsStreamedCalls(Cursor cursor) {
        plan.noteStreamedCalls(Keys.statement(cursor));
    }

    void joinsAll(Cursor cursor) {
        plan.joinsAll(file.path(), Keys.statement(cursor));
    }

    void joinsAllModules(Cursor cursor) {
        plan.joinsAll("", Keys.statement(cursor));
    }

    Place place(J element) {
        return file.place(element);
    }

    void join(String key, Cursor cursor) {
        plan.groups().join(Keys.statement(cursor), key);
    }
}
