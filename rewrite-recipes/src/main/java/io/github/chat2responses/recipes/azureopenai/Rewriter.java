package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.Retyper;
import io.github.chat2responses.recipes.replace.TypesInJavadoc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;

/** Walks a file and rewrites what has a certain counterpart; what is left of the old client is for the check to find. */
final class Rewriter extends JavaVisitor<Integer> {
    private static final String MIXED = "answers and parts of a stream have one name here";

    private final Vocabulary words;
    private final Retyper retyper;
    private final Kinds kinds;
    private final LiveLists lists;
    private final ResponsesCode.Page page;
    private final Findings findings;

    Rewriter(
            Vocabulary words,
            Retyper retyper,
            Kinds kinds,
            LiveLists lists,
            ResponsesCode.Page page,
            Findings findings) {
        this.words = words;
        this.retyper = retyper;
        this.kinds = kinds;
        this.lists = lists;
        this.page = page;
        this.findings = findings;
    }

    Vocabulary words() {
        return words;
    }

    Retyper retyper() {
        return retyper;
    }

    Kinds kinds() {
        return kinds;
    }

    LiveLists lists() {
        return lists;
    }

    Findings findings() {
        return findings;
    }

    ResponsesCode.Page page() {
        return page;
    }

    /** The same expression after all rules went over it. */
    Expression visited(Expression expression) {
        return (Expression) visitNonNull(expression, 0);
    }

    Expression snippet(String name, List<? extends Expression> holes) {
        return page.snippet(
                name,
                holes.stream()
                        .map(hole -> hole.<Expression>withPrefix(Space.EMPTY))
                        .toList(),
                getCursor());
    }

    J.CompilationUnit file() {
        return getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
    }

    @Override
    protected JavadocVisitor<Integer> getJavadocVisitor() {
        return new TypesInJavadoc(this);
    }

    J parent() {
        return getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
    }

    @Override
    public J visitImport(J.Import line, Integer p) {
        return line;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, Integer p) {
        lists.doubts()
                .forEach(place -> findings.block(
                        place,
                        "C2R602",
                        "what a request was made from may change before the call, which would send it as it was"));
        return super.visitCompilationUnit(file, p);
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declaration, p);
        return parent() instanceof J.CompilationUnit ? page.withMethods(declaration, visited) : visited;
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        return super.visitBlock(Options.withoutEmpty(this, Echoes.merged(Streams.merged(block))), p);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (call.getMethodType() == null) {
            return super.visitMethodInvocation(call, p);
        }
        Optional<J> stream = Streams.read(this, call);
        if (stream.isPresent()) {
            return stream.get();
        }
        Optional<Expression> replaced = Vocabulary.owner(call.getMethodType()).isEmpty()
                ? Choices.replaced(this, call)
                        .or(() -> Echoes.replayed(this, call))
                        .or(() -> Errors.replaced(this, call))
                        .or(() -> Calls.value(this, call))
                : Calls.replaced(this, call);
        if (replaced.isPresent()) {
            return replaced.get().withPrefix(call.getPrefix());
        }
        Calls.passed(this, call.getMethodType(), call.getArguments());
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J visitNewClass(J.NewClass created, Integer p) {
        Optional<Expression> replaced = created.getBody() == null && created.getArguments() != null
                ? Messages.created(this, created)
                        .or(() -> Tools.created(this, created))
                        .or(() -> Options.created(this, created))
                : Optional.empty();
        if (replaced.isPresent()) {
            return replaced.get().withPrefix(created.getPrefix());
        }
        if (created.getConstructorType() != null && created.getArguments() != null) {
            Calls.passed(this, created.getConstructorType(), created.getArguments());
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J visitForEachLoop(J.ForEachLoop loop, Integer p) {
        return Streams.loop(this, loop).orElseGet(() -> super.visitForEachLoop(loop, p));
    }

    @Override
    public J visitUnary(J.Unary unary, Integer p) {
        Optional<Expression> test = Choices.tested(this, unary);
        return test.isPresent() ? test.get().withPrefix(unary.getPrefix()) : super.visitUnary(unary, p);
    }

    @Override
    public J visitBinary(J.Binary binary, Integer p) {
        Optional<Expression> test = Choices.tested(this, binary).or(() -> Reasons.compared(this, binary));
        return test.isPresent()
                ? test.get().withPrefix(binary.getPrefix())
                : Choices.once((J.Binary) super.visitBinary(binary, p));
    }

    @Override
    public J visitTypeCast(J.TypeCast cast, Integer p) {
        return Tools.isCall(cast)
                ? visited(cast.getExpression()).withPrefix(cast.getPrefix())
                : super.visitTypeCast(cast, p);
    }

    @Override
    public <T extends J> J visitParentheses(J.Parentheses<T> parentheses, Integer p) {
        return parentheses.getTree() instanceof J.TypeCast cast && Tools.isCall(cast)
                ? visited(cast.getExpression()).withPrefix(parentheses.getPrefix())
                : super.visitParentheses(parentheses, p);
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, Integer p) {
        return Calls.reference(this, reference).orElseGet(() -> super.visitMemberReference(reference, p));
    }

    @Override
    public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && kinds.isMixed(type)) {
            findings.block(variable, "C2R602", MIXED);
        }
        if (type != null
                && type.getOwner() instanceof JavaType.FullyQualified
                && Vocabulary.name(type.getType()).equals(Vocabulary.OPTIONS)) {
            findings.block(variable, "C2R602", "options are kept in a field, where several calls may change them");
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J visitAssignment(J.Assignment assignment, Integer p) {
        JavaType.Variable field = assignment.getVariable() instanceof J.Identifier name ? name.getFieldType() : null;
        boolean isLocal = field != null && !(field.getOwner() instanceof JavaType.FullyQualified);
        if (!isLocal && Kinds.isAmbiguous(assignment.getAssignment().getType())) {
            Calls.leaves(this, assignment.getAssignment());
        }
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J visitReturn(J.Return statement, Integer p) {
        Object owner = getCursor()
                .dropParentUntil(value -> value instanceof J.Lambda
                        || value instanceof J.MethodDeclaration
                        || value instanceof J.CompilationUnit)
                .getValue();
        if (owner instanceof J.MethodDeclaration && statement.getExpression() != null) {
            Calls.leaves(this, statement.getExpression());
        }
        return super.visitReturn(statement, p);
    }

    @Override
    public J visitParameterizedType(J.ParameterizedType type, Integer p) {
        if (Vocabulary.name(type.getType()).equals(Vocabulary.ITERABLE)) {
            findings.block(type, "C2R602", "a stream is read elsewhere than where it is asked for");
        }
        return super.visitParameterizedType(type, p);
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (access.getName().getFieldType() == null) {
            return typeName(access, access.getType()).orElseGet(() -> super.visitFieldAccess(access, p));
        }
        Optional<Expression> word = Reasons.word(this, access);
        return word.isPresent() ? word.get().withPrefix(access.getPrefix()) : super.visitFieldAccess(access, p);
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        return identifier.getFieldType() == null
                ? typeName(identifier, identifier.getType()).orElse(identifier)
                : identifier;
    }

    /** A type's name, if it has a counterpart. */
    private Optional<J> typeName(Expression name, @Nullable JavaType type) {
        String old = Vocabulary.name(type);
        String simple = name instanceof J.Identifier identifier
                ? identifier.getSimpleName()
                : ((J.FieldAccess) name).getSimpleName();
        String known = words.types().get(old);
        if (known == null || !Vocabulary.simple(old).equals(simple)) {
            return Optional.empty();
        }
        String target = Kinds.isAmbiguous(type) ? kindHere().type() : known;
        return Optional.of(
                target.startsWith("java.lang.")
                        ? TypeTree.build(Vocabulary.simple(target)).withPrefix(name.getPrefix())
                        : page.typeName(target, name.getPrefix()));
    }

    /** What a received value is where its type is named: by the variable that is declared there. */
    private Kind kindHere() {
        for (Cursor at = getCursor(); at != null && !(at.getValue() instanceof J.Block); at = at.getParent()) {
            if (at.getValue() instanceof J.VariableDeclarations declared) {
                JavaType.Variable variable = declared.getVariables().get(0).getVariableType();
                return variable == null ? Kind.ANSWER : kinds.of(variable);
            }
        }
        return Kind.ANSWER;
    }
}
