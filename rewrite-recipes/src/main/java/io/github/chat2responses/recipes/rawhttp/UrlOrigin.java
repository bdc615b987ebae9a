package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.ApiHost;
import java.util.Optional;
import org.openrewrite.java.tree.J;

/**
 * Where the URL of a Chat request comes from: a text in the code, or a setting that the code is given.
 *
 * @param file the file that has the start
 * @param start the expression or variable whose value is the URL from here on
 * @param place what a report names
 * @param what what a report shows
 * @param host whose server it is; empty if nothing says it
 * @param group the key of its group; whoever changes something outside of the code asks by it whether that may be done
 */
public record UrlOrigin(
        J.CompilationUnit file, J start, Place place, String what, Optional<ApiHost> host, String group) {}
