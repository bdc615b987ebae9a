package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Imports;
import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** New code for the official SDK's Responses side, for recipes that move users of other libraries to it. */
public final class ResponsesCode {
    private final Sdk sdk;
    private final SdkMap map;

    private ResponsesCode(Sdk sdk, SdkMap map) {
        this.sdk = sdk;
        this.map = map;
    }

    /**
     * Parses snippets, which takes a second.
     *
     * @param snippets a class {@code chat2responses.snippets.Snippets}: each method is a snippet with its parameters as
     *     holes, each static method goes to the user's class where a snippet calls it, each field tells a type
     * @param snippets8 those that take the place of others in code for Java 8, in a class of another name
     * @param tables type tables of other libraries whose classes the snippets name
     * @return the snippets
     */
    public static ResponsesCode parse(String snippets, String snippets8, String... tables) {
        return new ResponsesCode(Sdk.parse(snippets, snippets8, tables), SdkMap.load(ResponsesCode.class));
    }

    /**
     * The means to write into a file.
     *
     * @param file the file as it was
     * @return a new page, which remembers what the file needs
     */
    public Page on(J.CompilationUnit file) {
        return new Page(file, new FileScope(file));
    }

    /**
     * The means to write into a file that names nothing of some library any more in the end.
     *
     * @param file the file as it was
     * @param leaving what the names of that library's classes begin with; their simple names are free for new code
     * @return a new page, which remembers what the file needs
     */
    public Page on(J.CompilationUnit file, String leaving) {
        return new Page(file, new FileScope(file, leaving));
    }

    /**
     * A type of the SDK.
     *
     * @param name its name, nested ones with {@code $}
     * @return the type, with its members if a field of the snippets has it
     */
    public JavaType.FullyQualified type(String name) {
        return sdk.type(name);
    }

    /** What one file gets: names as the file writes them, methods at the end of its class, imports. */
    public final class Page {
        private final J.CompilationUnit before;
        private final FileScope file;
        private final Members members;

        private Page(J.CompilationUnit before, FileScope file) {
            this.before = before;
            this.file = file;
            this.members = new Members(file, sdk);
        }

        /**
         * A snippet with its holes filled.
         *
         * @param name the snippet
         * @param holes what stands for its parameters, in their order
         * @param at where it is written
         * @return the new expression, without white space before it
         */
        public Expression snippet(String name, List<? extends Expression> holes, Cursor at) {
            Expression filled = (Expression) Snippet.fill(
                    sdk.snippet(name, file.isJava8()),
                    List.copyOf(holes),
                    file.names(),
                    FileScope.indent(at),
                    FileScope.variables(at));
            return members.bound(filled, at).withPrefix(Space.EMPTY);
        }

        /**
         * A statement with its holes filled.
         *
         * @param name the snippet, which is a statement
         * @param holes what stands for its parameters, in their order
         * @param at where it is written
         * @return the new statement, without white space before it
         */
        public Statement statement(String name, List<? extends Expression> holes, Cursor at) {
            Statement filled = Snippet.statement(
                    sdk.statement(name),
                    List.copyOf(holes),
                    file.names(),
                    Keys.innermost(at).getPrefix().getIndent(),
                    FileScope.variables(at));
            return members.boundStatement(filled, at).withPrefix(Space.EMPTY);
        }

        /**
         * A type's name as the file writes it.
         *
         * @param type the type's full name
         * @param prefix the white space before it
         * @return the name, with an import noted if it needs one
         */
        public Expression typeName(String type, Space prefix) {
            return file.names().write(sdk.type(type), prefix);
        }

        /**
         * The outermost class with the methods that new code in it calls.
         *
         * @param was the class before
         * @param is the class with the new code
         * @return the class with the methods
         */
        public J.ClassDeclaration withMethods(J.ClassDeclaration was, J.ClassDeclaration is) {
            return members.added(was, is);
        }

        /**
         * The file with the imports that new code needs, and without those that nothing uses any more.
         *
         * @param after the file with the new code
         * @return the file
         */
        public J.CompilationUnit withImports(J.CompilationUnit after) {
            J.CompilationUnit adjusted =
                    Imports.adjusted(before, after, file.names().imports(), map::isChat);
            List<J.Import> lines = adjusted.getImports();
            return adjusted.withImports(ListUtils.map(
                    lines,
                    (index, line) ->
                            index > 0 && !sameRoot(lines.get(index - 1), line) ? line.withPrefix(prefix(line)) : line));
        }

        private static boolean sameRoot(J.Import one, J.Import other) {
            String name = one.getTypeName();
            return other.getTypeName().startsWith(name.substring(0, name.indexOf('.') + 1));
        }

        /** The white space that a line had before, which a new line above it may have taken. */
        private Space prefix(J.Import line) {
            return before.getImports().stream()
                    .filter(one -> one.getId().equals(line.getId())
                            && before.getImports().indexOf(one) > 0)
                    .map(J.Import::getPrefix)
                    .findFirst()
                    .orElse(line.getPrefix());
        }

        /**
         * Where an element of the file stands.
         *
         * @param element the element
         * @return its file and line
         */
        public Place place(J element) {
            return file.place(element);
        }

        /**
         * Whether a file is compiled for a Java that has no {@code Optional.stream()}.
         *
         * @return true for Java 8
         */
        public boolean isJava8() {
            return file.isJava8();
        }
    }
}
