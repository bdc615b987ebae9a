package io.github.chat2responses.recipes.source;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.internal.TypesInUse;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The classes that a file has to do with. */
public final class NamedClasses {
    private NamedClasses() {}

    /**
     * Those that a file names, and those whose members it uses: a static import brings them without the class's name.
     *
     * @param file the file
     * @return their full names
     */
    public static Set<String> of(J.CompilationUnit file) {
        TypesInUse used = file.getTypesInUse();
        Stream<JavaType> owners = Stream.concat(
                used.getUsedMethods().stream().map(JavaType.Method::getDeclaringType),
                used.getVariables().stream().map(JavaType.Variable::getOwner));
        return Stream.concat(used.getTypesInUse().stream(), owners)
                .map(JavaTypes::name)
                .collect(Collectors.toSet());
    }
}
