package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.ClientLibraries.Library;
import io.github.chat2responses.rules.RequestCode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gathers what one Java file says about hosts: its URLs, the settings it reads, the clients it makes. */
final class HostEvidence extends VoidVisitorAdapter<Void> {
    private static final Set<String> MAKERS = Set.of("builder", "fromEnv");

    private final ClientLibraries table;
    private final Names names;
    private final Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
    private final Set<String> keys = new HashSet<>();
    private final Set<String> builtClients = new HashSet<>();
    private boolean isOpen;

    private HostEvidence(ClientLibraries table, Names names) {
        this.table = table;
        this.names = names;
    }

    static FileFacts of(CompilationUnit file, String path, Names names, ClientLibraries table) {
        HostEvidence evidence = new HostEvidence(table, names);
        evidence.visit(file, null);
        return new FileFacts(
                path.substring(0, Math.max(0, path.lastIndexOf('/'))),
                evidence.hosts,
                evidence.keys,
                name(path, table),
                evidence.builtClients,
                evidence.isOpen);
    }

    private static FileFacts.Name name(String path, ClientLibraries table) {
        String file = path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1);
        String words = file.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String joined = file.toLowerCase(Locale.ROOT);
        boolean isVendors = table.vendors().stream()
                .map(ClientLibraries.Vendor::word)
                .anyMatch(word -> word.length() > 5 ? joined.contains(word) : words.matches(".*\\b" + word + "\\b.*"));
        return isVendors
                ? FileFacts.Name.VENDORS
                : joined.contains("openai") ? FileFacts.Name.OPENAIS : FileFacts.Name.NOBODYS;
    }

    @Override
    public void visit(StringLiteralExpr literal, Void nothing) {
        String text = literal.asString();
        Optional<String> key = isInjected(literal) ? Settings.key(text) : Optional.empty();
        key.ifPresent(keys::add);
        String url = key.isPresent() ? text.replaceFirst("^.*?:(?=http)", "") : text;
        ApiHost.of(url).filter(any -> counts(url, literal)).ifPresent(hosts::add);
    }

    @Override
    public void visit(MethodCallExpr call, Void nothing) {
        if (call.getNameAsString().equals("baseUrl")
                && call.getArguments().size() == 1
                && isOpen(call.getArgument(0))) {
            isOpen = true;
        }
        if (MAKERS.contains(call.getNameAsString()) && call.getScope().orElse(null) instanceof NameExpr type) {
            made(type.getNameAsString());
        }
        super.visit(call, null);
    }

    @Override
    public void visit(ObjectCreationExpr creation, Void nothing) {
        made(creation.getType().getNameAsString());
        super.visit(creation, null);
    }

    private void made(String type) {
        for (Library library : table.libraries()) {
            if (!library.owns(names.qualified(type, library))) {
                continue;
            }
            if (library.clients().contains(type)) {
                builtClients.add(library.sdk());
            } else if (library.otherHosts().contains(type)) {
                hosts.add(ApiHost.OTHER);
            }
        }
    }

    /** OpenAI's and known vendors' hosts count wherever they stand; another one only where a base URL is set. */
    private boolean counts(String url, StringLiteralExpr literal) {
        return table.named(url).isPresent() || RequestCode.namesBaseUrl(around(literal));
    }

    private static String around(Expression literal) {
        Node parent = literal.getParentNode().orElse(literal);
        if (parent instanceof MethodCallExpr call && call.getNameAsString().matches("get(Property|OrDefault|env)")) {
            return call.getArgument(0) + " "
                    + parent.getParentNode().map(HostEvidence::name).orElse("");
        }
        return name(parent);
    }

    private static String name(Node node) {
        if (node instanceof MethodCallExpr call) {
            return call.getNameAsString();
        }
        return node instanceof VariableDeclarator variable
                ? variable.getNameAsString()
                : node instanceof NodeWithSimpleName<?> named
                        ? named.getNameAsString()
                        : node instanceof AnnotationExpr annotation ? annotation.getNameAsString() : node.toString();
    }

    private static boolean isInjected(StringLiteralExpr literal) {
        return Enclosing.nearest(literal, AnnotationExpr.class).isPresent();
    }

    /** Whether nothing in the file says what a base URL is. */
    private static boolean isOpen(Expression url) {
        if (UrlText.constant(url).isPresent()) {
            return false;
        }
        Optional<Expression> start = Receivers.initializer(url);
        boolean hasDefault = start.isPresent()
                && start.get().findAll(StringLiteralExpr.class).stream()
                        .anyMatch(text -> ApiHost.of(text.asString()).isPresent());
        return !hasDefault;
    }
}
