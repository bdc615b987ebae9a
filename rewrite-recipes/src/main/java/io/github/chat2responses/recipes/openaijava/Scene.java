package io.github.chat2responses.recipes.openaijava;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** The part of the walk through a file that rules deal with: what they ask of it and tell it, and the code they write. */
public abstract class Scene extends JavaVisitor<Integer> implements Site {
    private final SdkMap map;
    private final SdkMap kinds;
    private final Sdk sdk;
    private final FileScope file;
    private final Notes notes;
    private final Verdicts verdicts;
    private final Set<UUID> broken = new HashSet<>();
    private final Neighbours neighbours = new Neighbours();
    private final Members members;

    Scene(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        this.map = snippets.map();
        this.kinds = map.ofKinds();
        this.sdk = snippets.sdk();
        this.file = file;
        this.notes = notes;
        this.verdicts = verdicts;
        this.members = verdicts.options().helperClass()
                ? Members.elsewhere(file, sdk, method -> notes.needs(method, getCursor()))
                : new Members(file, sdk);
    }

    /** Methods that new code calls. */
    final Members members() {
        return members;
    }

    /** Statements that come before and behind others. */
    final Neighbours neighbours() {
        return neighbours;
    }

    /** New expressions of several lines. */
    final Set<UUID> broken() {
        return broken;
    }

    /** Whether the statement here may change. */
    final boolean mayChange() {
        return verdicts.mayChange().test(Keys.statement(getCursor()));
    }

    @Override
    public final SdkMap map() {
        return hasKinds() ? kinds : map;
    }

    @Override
    public final boolean hasKinds() {
        return verdicts.asksKinds().test(Keys.statement(getCursor()));
    }

    @Override
    public final void usesFunctions() {
        notes.usesFunctions(getCursor());
    }

    @Override
    public final void tellsCallsApart(J element) {
        notes.tellsCallsApart(element, getCursor());
    }

    @Override
    public final void readsFunctionCall(J element) {
        notes.readsFunctionCall(element, getCursor());
    }

    @Override
    public final void readsMessages(J element) {
        notes.readsMessages(element, getCursor());
    }

    @Override
    public final boolean isTypeOfField() {
        return RawFields.isTypeOfField(getCursor());
    }

    @Override
    public final boolean isMapKey() {
        return MapKey.isKey(getCursor());
    }

    @Override
    public final boolean isSearched() {
        return SearchedText.isSearched(getCursor());
    }

    @Override
    public final void reshapesMessages() {
        notes.reshapesMessages(getCursor());
    }

    @Override
    public final void asksKinds(boolean custom) {
        notes.asksKinds(custom, getCursor());
    }

    @Override
    public final void takesForFunction(J element, boolean ofKinds) {
        notes.takesForFunction(element, ofKinds, getCursor());
    }

    @Override
    public final Sdk sdk() {
        return sdk;
    }

    @Override
    public final Expression visited(Expression expression) {
        return (Expression) visitNonNull(expression, 0);
    }

    @Override
    public final void accept(J element) {
        notes.accept(element);
    }

    @Override
    public final void swallow(J element, List<? extends J> visited) {
        notes.swallow(element, visited);
    }

    @Override
    public final void require(JavaType.Method method, J element) {
        notes.require(method, element, getCursor());
    }

    @Override
    public final void join(String key) {
        notes.join(key, getCursor());
    }

    @Override
    public final void asksUsage() {
        notes.asksUsage(getCursor());
    }

    @Override
    public final void needsOneKind(J element, String reason) {
        notes.needsOneKind(element, reason, getCursor());
    }

    @Override
    public final void setsText(String name) {
        notes.setsText(name, getCursor());
    }

    @Override
    public final void setsTextElsewhere(String name, J element) {
        notes.setsTextElsewhere(name, element, getCursor());
    }

    @Override
    public final void readsUsage(J element) {
        notes.readsUsage(element, getCursor());
    }

    @Override
    public final boolean isReassigned(J.Identifier variable) {
        return FileScope.isReassigned(getCursor(), variable.getSimpleName());
    }

    @Override
    public final Expression constant(Expression value) {
        return value instanceof J.Identifier name
                ? Constants.of(name, getCursor()).orElse(value)
                : value;
    }

    @Override
    public final MigrationOptions options() {
        return verdicts.options();
    }

    @Override
    public final void removes(J.MethodInvocation setting) {
        notes.removes(setting, getCursor());
    }

    @Override
    public final void readsFinishReason() {
        notes.readsFinishReason(getCursor());
    }

    @Override
    public final void readsStreamedCalls() {
        notes.readsStreamedCalls(getCursor());
    }

    @Override
    public final void joinsAll() {
        notes.joinsAll(getCursor());
    }

    /** Says that this goes with every call of the run, in whatever module. */
    protected final void joinsAllModules() {
        notes.joinsAllModules(getCursor());
    }

    @Override
    public final boolean countsEnds() {
        return verdicts.countsEnds().test(Keys.statement(getCursor()));
    }

    @Override
    public final String choiceTest(J element, boolean negated) {
        ChunkGuard guard = ChunkGuard.at(getCursor(), negated);
        notes.asksForChoices(element, guard, getCursor());
        String statement = Keys.statement(getCursor());
        return guard.snippet(
                verdicts.countsEnds().test(statement), verdicts.readsCalls().test(statement));
    }

    @Override
    public final void block(J element, String code, String reason) {
        notes.block(element, code, reason, getCursor());
    }

    @Override
    public final Expression snippet(String name, List<Expression> holes) {
        String ofKinds = hasKinds() ? ToolKinds.snippet(name) : name;
        String chosen = options().helperClass() ? SupportClass.snippet(ofKinds) : ofKinds;
        Expression filled = (Expression) Snippet.fill(
                sdk.snippet(chosen, file.isJava8()),
                holes,
                file.names(),
                FileScope.indent(getCursor()),
                FileScope.variables(getCursor()));
        if (filled.toString().contains("\n")) {
            broken.add(filled.getId());
        }
        return members.bound(filled, getCursor()).withPrefix(Space.EMPTY);
    }

    @Override
    public final boolean isFirst() {
        return Evaluation.isFirst(getCursor());
    }

    @Override
    public final void before(List<Statement> statements) {
        neighbours.before(Keys.innermost(getCursor()), statements);
    }

    @Override
    public final Statement inputList(String name) {
        J filled = Snippet.fill(sdk.statement("inputList"), List.of(), file.names(), indent(), Set.of());
        J.VariableDeclarations declaration = (J.VariableDeclarations) filled;
        return declaration.withVariables(ListUtils.map(
                declaration.getVariables(), variable -> variable.withName(named(variable.getName(), name))));
    }

    @Override
    public final Expression inputName(String name) {
        J.VariableDeclarations declaration = (J.VariableDeclarations) sdk.statement("inputList");
        return named(declaration.getVariables().get(0).getName(), name).withPrefix(Space.EMPTY);
    }

    private static J.Identifier named(J.Identifier identifier, String name) {
        JavaType.Variable type = identifier.getFieldType();
        J.Identifier renamed = identifier.withId(Tree.randomId()).withSimpleName(name);
        return type == null ? renamed : renamed.withFieldType(type.withName(name));
    }

    @Override
    public final J parent() {
        return getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
    }

    @Override
    public final boolean isStatementOfCase() {
        Cursor around = getCursor().getParentTreeCursor();
        return around.getValue() instanceof J.Case
                && around.getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.Switch;
    }

    @Override
    public final String indent() {
        return FileScope.indent(getCursor());
    }

    @Override
    public final String statementIndent() {
        return FileScope.statementIndent(getCursor());
    }

    @Override
    public final Expression typeName(String type, Space prefix) {
        return file.names().write(sdk.type(type), prefix);
    }

    @Override
    public final JavaType retyped(JavaType type) {
        return Retype.retyped(map(), sdk, type);
    }
}
