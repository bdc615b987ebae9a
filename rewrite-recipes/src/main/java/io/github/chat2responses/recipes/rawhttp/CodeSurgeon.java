package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.Where.Form;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import io.github.chat2responses.recipes.rawhttp.json.Surgeon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Changes code that puts a body together. */
final class CodeSurgeon implements Surgeon<Where> {
    private static final int PAIRS = 10;

    private final String group;
    private final StatementParts parts;
    private final List<Where> touched = new ArrayList<>();
    private final Map<UUID, List<Change>> changes = new LinkedHashMap<>();
    private @Nullable String problem;

    CodeSurgeon(String group, StatementParts parts) {
        this.group = group;
        this.parts = parts;
    }

    /** What is changed in its place. */
    List<Where> touched() {
        return touched;
    }

    /**
     * A change of an element.
     *
     * @param what the change in words, which are the same for the same change
     * @param edit the change itself
     */
    record Change(String what, Edit edit) {}

    /** What happens to each element. */
    Map<UUID, List<Change>> changes() {
        return changes;
    }

    /** What could not be changed; null if all could. */
    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void rename(Doc.Member<Where> member, String name) {
        if (member.key().node() instanceof J.Literal) {
            replace(member.key(), "name " + name, key -> Literals.with((J.Literal) key, name));
        } else {
            fail("the name of a member is not written here: "
                    + Reads.shown(member.key().node()));
        }
    }

    @Override
    public void nest(Doc.Member<Where> member, String name, String inner, ObjectNode beside) {
        J.MethodInvocation call = call(member);
        if (call == null || !beside.isEmpty()) {
            fail("a member would have to go into another one: "
                    + Reads.shown(member.key().node()));
            return;
        }
        if (Code.isJackson(member.key().index(), call)) {
            if (isChained(member.key().index(), call) && !Libraries.isPutNested(call)) {
                fail("a member would have to go into another one: " + Reads.shown(call));
                return;
            }
            rename(member, inner);
            replace(
                    new Where(member.key().index(), call, Form.NONE),
                    "into " + name,
                    now -> Code.intoNew((J.MethodInvocation) now, name));
            return;
        }
        Expression value = value(call, member);
        UnaryOperator<J> wrap = value == null
                ? null
                : Code.wrapper(
                        member.key().index(),
                        call,
                        inner,
                        usesMapOf(member.key().index()));
        if (value == null || wrap == null) {
            fail("a member would have to go into another one: " + Reads.shown(call));
            return;
        }
        rename(member, name);
        replace(Where.of(member.key().index(), value), "in " + inner, wrap);
    }

    private static boolean isChained(SourceIndex index, J.MethodInvocation call) {
        return index.parent(call) instanceof J.MethodInvocation next
                && next.getSelect() != null
                && next.getSelect().getId().equals(call.getId());
    }

    @Override
    public void lift(Doc.Obj<Where> outer, Doc.Member<Where> member) {
        Where inner = member.value().where();
        boolean isArguments = outer.where().form() == Form.ARGUMENTS && inner.form() == Form.ARGUMENTS;
        boolean isChain = outer.where().form() == Form.CHAIN && inner.form() == Form.CHAIN;
        if (!isArguments && !isChain) {
            fail("an object would have to be taken apart: " + Reads.shown(inner.node()));
            return;
        }
        UUID key = member.key().node().getId();
        replace(outer.where(), "apart " + key, now -> isArguments ? Code.lifted(now, key) : Code.relinked(now, key));
    }

    @Override
    public void pick(Doc.Member<Where> member, String inner) {
        if (member.value() instanceof Doc.Obj<Where> filled && filled.where().form() == Form.STATEMENTS) {
            parts.picked(member, filled, inner).ifPresentOrElse(picked -> pick(filled, picked), () -> apart(member));
            return;
        }
        if (!(member.value() instanceof Doc.Obj<Where> object)) {
            apart(member);
            return;
        }
        UUID kept = object.member(inner).value().where().node().getId();
        replace(object.where(), "only " + kept, now -> Code.inside(now, kept));
    }

    private void apart(Doc.Member<Where> member) {
        fail("an object would have to be taken apart: "
                + Reads.shown(member.value().where().node()));
    }

    private void pick(Doc.Obj<Where> object, StatementParts.Picked picked) {
        SourceIndex index = object.where().index();
        replace(Where.of(index, picked.target()), "only " + picked.value().getId(), picked::call);
        for (Statement gone : picked.gone()) {
            add(new Edit.Remove(group, index.file().getId(), gone.getId()), gone.getId(), "gone");
        }
    }

    @Override
    public void insert(Doc.Obj<Where> object, String key, JsonNode value) {
        Where where = object.where();
        if (value.isContainerNode() || where.form() == Form.NONE) {
            fail("another member would be needed: " + key);
        } else if (where.form() == Form.ARGUMENTS) {
            if (object.members().size() >= PAIRS) {
                fail("Map.of takes no more members");
                return;
            }
            replace(where, "with " + key + value, now -> Code.appended((J.MethodInvocation) now, key, value));
        } else if (where.form() == Form.CHAIN) {
            replace(where, "with " + key + value, now -> Code.linked((Expression) now, key, value));
        } else if (where.form() == Form.BRACES) {
            call(object, key, value);
        } else {
            statement(object, key, value);
        }
    }

    /** A statement behind the last one that puts something into the object, whatever happens. */
    private void statement(Doc.Obj<Where> object, String key, JsonNode value) {
        SourceIndex index = object.where().index();
        J.VariableDeclarations.NamedVariable variable =
                StatementParts.variable(index, object.where().node());
        if (variable == null) {
            fail("another member would be needed: " + key);
            return;
        }
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        Statement last = last(object, index, declaration, index.parent(declaration));
        if (last == declaration) {
            last = inAttempt(object, index, declaration).orElse(declaration);
        }
        Statement added = Code.put(variable, putter(object), key, value).withPrefix(Code.newLine(last.getPrefix()));
        add(
                new Edit.After(group, index.file().getId(), last.getId(), List.of(added)),
                variable.getId(),
                "with " + key + value);
    }

    /** One more call in braces. */
    private void call(Doc.Obj<Where> object, String key, JsonNode value) {
        SourceIndex index = object.where().index();
        Optional<J.MethodInvocation> last = object.members().values().stream()
                .flatMap(member -> Stream.ofNullable(call(member)))
                .reduce((first, second) -> second);
        if (last.isEmpty()) {
            fail("another member would be needed: " + key);
            return;
        }
        Statement added = Code.call(last.get().getSimpleName(), key, value)
                .withPrefix(Code.newLine(last.get().getPrefix()));
        add(
                new Edit.After(group, index.file().getId(), last.get().getId(), List.of(added)),
                object.where().node().getId(),
                "with " + key + value);
    }

    /** The last statement of a block that puts something into an object; another one if none does. */
    private static Statement last(Doc.Obj<Where> object, SourceIndex index, Statement otherwise, @Nullable J block) {
        Statement last = otherwise;
        for (Doc.Member<Where> member : object.members().values()) {
            J statement = index.statement(member.key().node());
            if (block instanceof J.Block known
                    && known.getStatements().indexOf(statement)
                            > known.getStatements().indexOf(last)) {
                last = (Statement) statement;
            }
        }
        return last;
    }

    /** If all is put in within a try: outside of it, putting something in may be an exception that nobody catches. */
    private static Optional<Statement> inAttempt(Doc.Obj<Where> object, SourceIndex index, Statement declaration) {
        for (Doc.Member<Where> member : object.members().values()) {
            J.Try attempt = index.around(member.key().node(), J.Try.class);
            if (attempt != null && index.parent(attempt) == index.parent(declaration)) {
                Statement last = last(object, index, declaration, attempt.getBody());
                return last == declaration ? Optional.empty() : Optional.of(last);
            }
        }
        return Optional.empty();
    }

    /** The method that puts plain values into an object. */
    private static String putter(Doc.Obj<Where> object) {
        for (Doc.Member<Where> member : object.members().values()) {
            J.MethodInvocation call = call(member);
            if (call != null && member.value() instanceof Doc.Leaf<Where> && Libraries.isPut(call)) {
                return call.getSimpleName();
            }
        }
        return "put";
    }

    @Override
    public void remove(Doc.Obj<Where> object, String key) {
        Doc.Member<Where> member = object.member(key);
        UUID id = member.key().node().getId();
        switch (object.where().form()) {
            case ARGUMENTS ->
                replace(object.where(), "without " + id, now -> Code.without((J.MethodInvocation) now, id));
            case CHAIN -> replace(object.where(), "without " + id, now -> Code.unlinked((Expression) now, id));
            case STATEMENTS, BRACES -> removeStatement(member);
            case NONE -> fail("a member would have to go: " + key);
        }
    }

    private void removeStatement(Doc.Member<Where> member) {
        SourceIndex index = member.key().index();
        J.MethodInvocation call = call(member);
        J.MethodInvocation all = call == null ? null : filled(index, call);
        boolean isStatement = call != null
                && all != null
                && index.parent(all) instanceof J.Block
                && (call.getSelect() == null || !(Trees.plain(call.getSelect()) instanceof J.MethodInvocation));
        if (isStatement && all != null) {
            add(new Edit.Remove(group, index.file().getId(), all.getId()), all.getId(), "gone");
        } else if (call != null && Libraries.isPut(call) && call.getSelect() != null) {
            replace(new Where(index, call, Form.NONE), "gone", CodeSurgeon::withoutLink);
        } else {
            fail("a member would have to go: " + Reads.shown(member.key().node()));
        }
    }

    /** {@code object.putObject(key)} with all that is put into the new one in the same chain. */
    private static J.MethodInvocation filled(SourceIndex index, J.MethodInvocation call) {
        J.MethodInvocation all = call;
        while (Libraries.isPutNested(call)
                && isChained(index, all)
                && index.parent(all) instanceof J.MethodInvocation next
                && Libraries.isPut(next)) {
            all = next;
        }
        return all;
    }

    /** {@code object.put(a, b).put(key, value)} becomes {@code object.put(a, b)}. */
    private static J withoutLink(J link) {
        Expression select = ((J.MethodInvocation) link).getSelect();
        return select == null ? link : select.<J>withPrefix(link.getPrefix());
    }

    @Override
    public void replace(Doc<Where> doc, JsonNode value) {
        if (doc.where().node() instanceof J.Literal && value.isValueNode()) {
            replace(
                    doc.where(),
                    "value " + value,
                    now -> Code.literal(value).withId(now.getId()).withPrefix(now.getPrefix()));
        } else {
            fail("this would have to change: " + Reads.shown(doc.where().node()));
        }
    }

    private static J.@Nullable MethodInvocation call(Doc.Member<Where> member) {
        return member.key().index().parent(member.key().node()) instanceof J.MethodInvocation call ? call : null;
    }

    private static @Nullable Expression value(J.MethodInvocation call, Doc.Member<Where> member) {
        List<Expression> arguments = call.getArguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (Trees.plain(arguments.get(i)).getId().equals(member.key().node().getId())) {
                return arguments.get(i + 1);
            }
        }
        return null;
    }

    /** Whether the file has {@code Map.of} already, so that its Java has it, and its imports. */
    private static boolean usesMapOf(SourceIndex index) {
        return index.calls("of").stream()
                .anyMatch(call -> call.getSelect() instanceof J.Identifier name
                        && name.getSimpleName().equals("Map"));
    }

    private void replace(Where where, String what, UnaryOperator<J> change) {
        touched.add(where);
        add(
                new Edit.Replace(
                        group, where.index().file().getId(), where.node().getId(), change),
                where.node().getId(),
                what);
    }

    private void add(Edit edit, UUID target, String what) {
        changes.computeIfAbsent(target, id -> new ArrayList<>()).add(new Change(what, edit));
    }

    private void fail(String reason) {
        if (problem == null) {
            problem = reason;
        }
    }
}
