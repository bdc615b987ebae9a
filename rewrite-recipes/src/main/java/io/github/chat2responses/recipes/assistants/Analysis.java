package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Lines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Statement;

/** Walks one file: what becomes of each part of it that has to do with assistants, or why it must stay. */
final class Analysis extends JavaIsoVisitor<Integer> implements Work {
    private final J.CompilationUnit file;
    private final BetaApi api;
    private final Lines lines;
    private final FileFindings found = new FileFindings();
    private final Edits edits = found.edits();
    private final Map<UUID, List<MessagesBeforeRuns.Message>> messages = new HashMap<>();
    private final AssistantRules assistants = new AssistantRules(this);
    private final RunRules runs = new RunRules(this);
    private final AnswerRules answers = new AnswerRules(this);
    private final StreamRules streams = new StreamRules(this);
    private final Waits waits = new Waits(this, edits);
    private final StatusRules statuses = new StatusRules(this);
    private final Deletions deletions = new Deletions(this);
    private final History history = new History(this);
    /** Whether all messages of a thread are read, and not only the newest. */
    private final boolean whole;

    private MethodFacts method = MethodFacts.of(null);

    private Analysis(J.CompilationUnit file, BetaApi api, boolean whole) {
        this.file = file;
        this.api = api;
        this.lines = new Lines(file);
        this.whole = whole;
    }

    /** The newest message is read of the response; if a file reads others, all of them are read of the conversation. */
    static FileFindings of(J.CompilationUnit file, BetaApi api) {
        FileFindings newest = of(file, api, false);
        if (newest.blockers().isEmpty()) {
            return newest;
        }
        FileFindings all = of(file, api, true);
        return all.blockers().isEmpty() ? all : newest;
    }

    private static FileFindings of(J.CompilationUnit file, BetaApi api, boolean whole) {
        Analysis analysis = new Analysis(file, api, whole);
        analysis.found.readsHistory(whole);
        analysis.visit(file, 0);
        return analysis.found;
    }

    @Override
    public void replace(J tree, String template, List<? extends J> holes) {
        edits.replace(tree, template, holes);
        holes.forEach(hole -> visit(hole, 0, getCursor()));
    }

    @Override
    public void remove(J statement) {
        edits.remove(statement);
    }

    @Override
    public void block(J tree, String reason) {
        found.blockers().add(new Blocker(FileFindings.CODE, place(tree), reason));
    }

    @Override
    public void blockIfFunctions(J tree, String reason) {
        found.blockersIfFunctions().add(new Blocker(FileFindings.CODE, place(tree), reason));
    }

    @Override
    public void hasFunctions() {
        found.hasFunctions();
    }

    @Override
    public MethodFacts method() {
        return method;
    }

    @Override
    public J parent() {
        return getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
    }

    @Override
    public boolean mayUse(J expression) {
        String root = MethodFacts.text(expression).replaceFirst("^this\\.", "").replaceFirst("[^\\w].*$", "");
        boolean local = method.declares(root);
        return local ? sees(root) && !method.assigns(root) : !method.assigns(root);
    }

    @Override
    public boolean sees(String variable) {
        return InScope.has(getCursor(), variable);
    }

    private Place place(J tree) {
        return new Place(Place.path(file), lines.of(tree));
    }

    @Override
    public J.Import visitImport(J.Import line, Integer p) {
        return line;
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declaration, Integer p) {
        MethodFacts outer = method;
        method = MethodFacts.of(declaration);
        J.MethodDeclaration visited = super.visitMethodDeclaration(declaration, p);
        method = outer;
        return visited;
    }

    @Override
    public J.Block visitBlock(J.Block block, Integer p) {
        new MessagesBeforeRuns(block.getStatements()).pairs().forEach((run, before) -> {
            messages.put(run, before);
            before.forEach(message -> {
                remove(message.call());
                note(message.call());
            });
        });
        return super.visitBlock(block, p);
    }

    @Override
    public @Nullable J preVisit(J tree, Integer p) {
        // A statement that goes is not looked at: nothing of it stays.
        if (tree instanceof Statement && edits.isRemoved(tree)) {
            stopAfterPreVisit();
        }
        return tree;
    }

    @Override
    public J.WhileLoop visitWhileLoop(J.WhileLoop loop, Integer p) {
        if (waits.waits(loop, getCursor(), method)) {
            waits.callsIn(loop).forEach(this::note);
            edits.body(loop).ifPresent(body -> visit(body, 0, getCursor()));
            return loop;
        }
        return super.visitWhileLoop(loop, p);
    }

    @Override
    public J.DoWhileLoop visitDoWhileLoop(J.DoWhileLoop loop, Integer p) {
        if (waits.waits(loop, getCursor(), method)) {
            waits.callsIn(loop).forEach(this::note);
            return loop;
        }
        return super.visitDoWhileLoop(loop, p);
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declaration, Integer p) {
        Expression value = declaration.getVariables().get(0).getInitializer();
        if (deletions.declared(declaration)) {
            return declaration;
        }
        if (whole) {
            history.look(declaration, getCursor());
        }
        boolean list = !whole
                && declaration.getVariables().size() == 1
                && value != null
                && AnswerRules.isMessages(value)
                && parent() instanceof J.Block;
        if (list) {
            // What is read of it is read of the response.
            remove(declaration);
            Waits.apiCalls(declaration).forEach(this::note);
            return declaration;
        }
        return super.visitVariableDeclarations(declaration, p);
    }

    @Override
    public J.Unary visitUnary(J.Unary unary, Integer p) {
        return statuses.test(unary) ? unary : super.visitUnary(unary, p);
    }

    @Override
    public J.Binary visitBinary(J.Binary binary, Integer p) {
        if (statuses.test(binary)) {
            return binary;
        }
        if (binary.getOperator() == J.Binary.Type.Addition
                && (BetaObjects.is(binary.getLeft()) || BetaObjects.is(binary.getRight()))) {
            block(binary, "an object of the Assistants API is written as text");
        }
        return super.visitBinary(binary, p);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (edits.of(call.getId()).isPresent() || statuses.test(call)) {
            return call;
        }
        Optional<String> endpoint = BetaApi.endpoint(call);
        if (endpoint.isPresent()) {
            note(call);
            endpoint(endpoint.get(), call);
            return call;
        }
        if (rules(call)) {
            return call;
        }
        JavaType.Method type = call.getMethodType();
        if (type != null) {
            shares(type);
            boolean ofApi = BetaApi.isPartOf(type.getDeclaringType());
            if (AnswerRules.isList(call.getSelect())) {
                block(call, AnswerRules.MORE);
            } else if (ofApi
                    && !BetaObjects.isStep(call)
                    && !AnswerRules.isSame(call)
                    && !(whole && History.isSame(call))) {
                block(call, "`" + call.getSimpleName() + "` has no certain counterpart");
            } else if (!ofApi && BetaObjects.isHiddenBy(call, type)) {
                block(call, "an object of the Assistants API goes where its type is not known");
            } else if (BetaObjects.isWritten(call)) {
                block(call, "an object of the Assistants API is written as text");
            }
        }
        return super.visitMethodInvocation(call, p);
    }

    private void endpoint(String endpoint, J.MethodInvocation call) {
        switch (endpoint) {
            case "assistants.create" -> assistants.create(call);
            case "threads.create" -> runs.thread(call);
            case "runs.create", "runs.createStreaming" ->
                runs.create(call, messages.getOrDefault(call.getId(), List.of()));
            case "threads.createAndRun", "threads.createAndRunStreaming" -> runs.createAndRun(call);
            case "runs.submitToolOutputs" -> runs.submit(call);
            case "messages.create" -> block(call, "a message that is not added right before the run that answers it");
            case "runs.retrieve" -> block(call, "the run is asked for, and not in a loop that only waits for it");
            case "assistants.retrieve" ->
                block(call, "the assistant's configuration is on the server; write it in code");
            case "messages.list" -> history.list(call, whole);
            case "assistants.delete" -> deletions.delete(call);
            case "threads.delete" ->
                block(
                        call,
                        "deleting a conversation keeps its items, where deleting a thread did not keep its messages");
            default -> block(call, "`" + endpoint + "` has no certain counterpart here");
        }
    }

    private boolean rules(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        String owner = type == null ? "" : BetaApi.name(type.getDeclaringType());
        if (owner.equals(BetaApi.ASSISTANTS + "AssistantCreateParams.Builder")) {
            assistants.step(call);
            return edits.of(call.getId()).isPresent();
        }
        if (call.getSimpleName().equals("status") && owner.equals(BetaApi.RUN) && call.getSelect() != null) {
            replace(call, "{0}.status().get()", List.of(call.getSelect()));
            return true;
        }
        return (whole ? history.read(call) : answers.newest(call) || answers.text(call))
                || deletions.deleted(call)
                || streams.texts(call)
                || streams.value(call)
                || runs.toolCalls(call)
                || runs.toolOutput(call)
                || runs.partOfCall(call);
    }

    @Override
    public void note(J.MethodInvocation call) {
        String what = MethodFacts.text(call.getSelect() == null ? call : call.getSelect()) + "." + call.getSimpleName();
        found.calls().add(new FileFindings.Call(place(call.getName()), what, RunCall.client(call)));
    }

    /** What other files declare with such types changes with this file, or not at all. */
    private void shares(JavaType.Method type) {
        if (BetaApi.mentions(type) && !BetaApi.isPartOf(type.getDeclaringType())) {
            owner(type.getDeclaringType());
        }
    }

    private void owner(JavaType.FullyQualified type) {
        String name = BetaApi.name(type);
        if (!name.startsWith("java.") && !name.startsWith("com.openai.")) {
            found.owners().add(name);
        }
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        if (created.getConstructorType() != null) {
            shares(created.getConstructorType());
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        JavaType.Method type = reference.getMethodType();
        if (type != null && (BetaApi.isPartOf(type.getDeclaringType()) || BetaApi.mentions(type))) {
            block(reference, "a method reference to the Assistants API");
        }
        return super.visitMemberReference(reference, p);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
        boolean reads = parent() instanceof J.MethodInvocation call && StreamRules.isLast(call);
        if (whole && !History.areTyped(lambda)) {
            block(lambda, "the types of a function's parameters are not known, so that it may be about messages");
        }
        boolean known = reads || (whole && api.mentionsMessagesOnly(lambda.getType()));
        if (!known && BetaApi.mentions(lambda.getType())) {
            block(lambda, "a function over objects of the Assistants API");
        }
        return super.visitLambda(lambda, p);
    }

    @Override
    public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer p) {
        JavaType.Variable field = access.getName().getFieldType();
        if (field == null) {
            return typeName(access) ? access : super.visitFieldAccess(access, p);
        }
        field(field, access);
        return super.visitFieldAccess(access, p);
    }

    private void field(JavaType.Variable field, J tree) {
        if (whole && History.isSame(field) && (tree instanceof J.FieldAccess || parent() instanceof J.FieldAccess)) {
            return;
        }
        if (BetaApi.isPartOf(field.getOwner())) {
            block(tree, "a constant of the Assistants API");
        } else if (BetaApi.mentions(field.getType()) && field.getOwner() instanceof JavaType.FullyQualified owner) {
            owner(owner);
        }
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        if (identifier.getFieldType() == null) {
            typeName(identifier);
            return identifier;
        }
        boolean stray = whole
                ? history.isStray(identifier, parent())
                : method.messages(identifier.getSimpleName()).isPresent() && !isDeclared(identifier);
        if (stray) {
            block(identifier, AnswerRules.MORE);
        } else if (deletions.isResult(identifier)) {
            block(identifier, "more is done with the result of a deletion than to ask for `deleted()`");
        }
        field(identifier.getFieldType(), identifier);
        return identifier;
    }

    private boolean isDeclared(J.Identifier identifier) {
        return parent() instanceof J.VariableDeclarations.NamedVariable variable
                && variable.getName().getId().equals(identifier.getId());
    }

    /** The name of a type: that of its counterpart takes its place. Whether it is one of the API's. */
    private boolean typeName(NameTree name) {
        String type = BetaApi.name(name.getType());
        boolean names = BetaApi.isPartOf(name.getType())
                && type.endsWith(MethodFacts.text(name).replaceFirst("<.*", ""));
        if (!names || edits.of(name.getId()).isPresent()) {
            return names;
        }
        Optional<String> other = api.counterpart(type, whole);
        if (other.isPresent()) {
            edits.replace(name, Edits.TYPE + other.get());
        } else {
            block(name, "the type `" + MethodFacts.text(name) + "` has no certain counterpart here");
        }
        return true;
    }
}
