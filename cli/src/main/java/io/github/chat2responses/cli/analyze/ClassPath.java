package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ClassLoaderTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.JavaParserTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jars and class folders that say of what type a value is where its own file does not. */
final class ClassPath {
    private final Optional<ClassLoader> libraries;

    private ClassPath(Optional<ClassLoader> libraries) {
        this.libraries = libraries;
    }

    static ClassPath of(List<Path> entries) {
        if (entries.isEmpty()) {
            return new ClassPath(Optional.empty());
        }
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry + " is no path", e);
            }
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return new ClassPath(Optional.of(loader));
    }

    /** Whether there is anything on it. */
    boolean hasTypes() {
        return libraries.isPresent();
    }

    /** Lets the file's expressions be resolved, from here and from the sources that it lies among. */
    void sharpen(CompilationUnit file, Path path, Names names) {
        if (libraries.isEmpty()) {
            return;
        }
        CombinedTypeSolver solver =
                new CombinedTypeSolver(new ReflectionTypeSolver(), new ClassLoaderTypeSolver(libraries.get()));
        sourceRoot(path, names.ownPackage()).ifPresent(root -> solver.add(new JavaParserTypeSolver(root)));
        new JavaSymbolSolver(solver).inject(file);
    }

    private static Optional<Path> sourceRoot(Path file, String packageName) {
        Path root = file.toAbsolutePath().getParent();
        int depth = packageName.isEmpty() ? 0 : packageName.split("\\.").length;
        for (int i = 0; i < depth && root != null; i++) {
            root = root.getParent();
        }
        return Optional.ofNullable(root).filter(Files::isDirectory);
    }

    /** The qualified name of the type of an expression; empty if there is no class path, or it does not tell. */
    static Optional<String> type(Expression expression) {
        if (expression
                .findCompilationUnit()
                .filter(file -> file.containsData(Node.SYMBOL_RESOLVER_KEY))
                .isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(expression.calculateResolvedType())
                    .filter(type -> type.isReferenceType())
                    .map(type -> type.asReferenceType().getQualifiedName());
        } catch (RuntimeException | StackOverflowError e) {
            // The solver gives up in many ways on code that it does not understand.
            return Optional.empty();
        }
    }
}
