package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.chat2responses.rules.Comparisons;
import io.github.chat2responses.rules.RequestCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a text with a path goes into a request, as far as its file tells. */
final class TextFate {

    private final Set<String> seen = new HashSet<>();

    /** What becomes of it. */
    enum Kind {
        /** It is, or becomes, the URL of a request. */
        SENT,
        /** It is a route of a server, or a member of a list of them. */
        ROUTE,
        /** It is kept or handed on. */
        KEPT,
        /** It is only compared or logged. */
        NONE
    }

    private TextFate() {}

    static Kind of(Expression text) {
        return new TextFate().follow(text);
    }

    private Kind follow(Expression node) {
        Node parent = node.getParentNode().orElse(node);
        if (parent instanceof BinaryExpr sum) {
            return sum.getOperator() != BinaryExpr.Operator.PLUS
                    ? Kind.NONE
                    : sum.getLeft() == node ? follow(sum) : sent(follow(sum));
        }
        if (parent instanceof MethodCallExpr call) {
            return call(call, node);
        }
        if (parent instanceof ObjectCreationExpr made) {
            return RequestCode.isUrl(made.getType().getNameAsString()) ? Kind.SENT : Kind.KEPT;
        }
        if (Enclosing.nearest(node, AnnotationExpr.class).isPresent()) {
            return annotated(node);
        }
        if (parent instanceof VariableDeclarator variable) {
            return uses(variable, variable.getNameAsString());
        }
        if (parent instanceof AssignExpr assignment) {
            return uses(assignment, assignment.getTarget().toString().replaceFirst("^this\\.", ""));
        }
        boolean isPassed = parent instanceof EnclosedExpr || parent instanceof ConditionalExpr;
        if (isPassed) {
            return follow((Expression) parent);
        }
        return parent instanceof SwitchEntry
                ? Kind.NONE
                : parent instanceof ArrayInitializerExpr ? Kind.ROUTE : Kind.KEPT;
    }

    /** A path behind something else is most likely a part of a URL. */
    private static Kind sent(Kind whole) {
        return whole == Kind.NONE || whole == Kind.ROUTE ? whole : Kind.SENT;
    }

    private Kind call(MethodCallExpr call, Expression node) {
        String name = call.getNameAsString();
        String receiver = call.getScope().map(Expression::toString).orElse("");
        String type = receiver.substring(receiver.lastIndexOf('.') + 1);
        if (RequestCode.makesCollection(type)) {
            return Kind.ROUTE;
        }
        if (Comparisons.isOne(name) || receiver.matches("(?i)log(ger)?|system\\.(out|err)")) {
            return Kind.NONE;
        }
        if (RequestCode.joins(name)) {
            return sent(follow(call));
        }
        boolean isReceiver = call.getScope().filter(scope -> scope == node).isPresent();
        return !isReceiver && RequestCode.takesUrl(name, type) ? Kind.SENT : Kind.KEPT;
    }

    private Kind uses(Node declaration, String name) {
        Optional<CompilationUnit> file = declaration.findCompilationUnit();
        if (file.isEmpty() || !seen.add(name)) {
            return Kind.KEPT;
        }
        List<Kind> kinds = Stream.concat(
                        file
                                .get()
                                .findAll(
                                        NameExpr.class,
                                        use -> use.getNameAsString().equals(name))
                                .stream(),
                        file
                                .get()
                                .findAll(
                                        FieldAccessExpr.class,
                                        use -> use.getNameAsString().equals(name))
                                .stream())
                .filter(use -> !(use.getParentNode().orElse(null) instanceof AssignExpr set && set.getTarget() == use))
                .map(this::follow)
                .toList();
        for (Kind certain : List.of(Kind.SENT, Kind.ROUTE)) {
            if (kinds.contains(certain)) {
                return certain;
            }
        }
        return !kinds.isEmpty() && kinds.stream().allMatch(Kind.NONE::equals) ? Kind.NONE : Kind.KEPT;
    }

    /** The annotations of clients; those of servers count on interfaces of Feign and of MicroProfile only. */
    private static Kind annotated(Expression node) {
        String annotation = Enclosing.nearest(node, AnnotationExpr.class)
                .map(AnnotationExpr::getNameAsString)
                .orElse("");
        if (RequestCode.isOfClient(annotation)) {
            return Kind.SENT;
        }
        Optional<ClassOrInterfaceDeclaration> owner = Enclosing.nearest(node, ClassOrInterfaceDeclaration.class);
        if (!RequestCode.isOfServer(annotation) || owner.isEmpty()) {
            return Kind.ROUTE;
        }
        if (owner.get().getAnnotations().stream().anyMatch(one -> RequestCode.declaresClient(one.getNameAsString()))) {
            return Kind.SENT;
        }
        // The interface of a REST client that a builder makes; a server may have such an interface, too.
        return annotation.equals("Path") && owner.get().isInterface() ? Kind.KEPT : Kind.ROUTE;
    }
}
