package io.github.chat2responses.rules;

import java.util.Set;
import java.util.regex.Pattern;

/** Names in Java code by which one sees whether a text with a path is the URL of a request, whatever the HTTP client is. */
public final class RequestCode {
    private static final Set<String> SENDERS = Set.of(
            "uri",
            "url",
            "path",
            "post",
            "postAbs",
            "create",
            "resolve",
            "target",
            "exchange",
            "postForObject",
            "postForEntity",
            "addPathSegments",
            "addEncodedPathSegments",
            "encodedPath",
            "requestURI",
            "of",
            "fromHttpUrl",
            "fromUriString",
            "parse",
            "newRequest");
    private static final Set<String> COLLECTIONS =
            Set.of("List", "Set", "Map", "Arrays", "ImmutableSet", "ImmutableList", "ImmutableMap", "Stream");
    private static final Set<String> CLIENTS = Set.of(
            "POST",
            "PostExchange",
            "HttpExchange",
            "RequestLine",
            "Post",
            "Client",
            "RegisterRestClient",
            "FeignClient");
    private static final Set<String> SERVERS = Set.of("PostMapping", "RequestMapping", "Path");
    private static final Set<String> DECLARATIONS = Set.of("FeignClient", "RegisterRestClient");

    private static final Set<String> JOINS = Set.of("format", "formatted", "concat", "append", "join");
    private static final Set<String> URLS = Set.of("URL", "URI", "HttpPost", "PostMethod", "Request");
    private static final Pattern BASE =
            Pattern.compile("(?i)base_?ur[il]|api_?ur[il]|endpoint|api_?base|api_?host|chat_?ur[il]");

    private RequestCode() {}

    /**
     * Whether a name is that of a base URL.
     *
     * @param name the name of a variable or a method
     * @return whether it is
     */
    public static boolean namesBaseUrl(String name) {
        return BASE.matcher(name).find();
    }

    /**
     * Whether a method puts texts together.
     *
     * @param method the method's name
     * @return whether it does
     */
    public static boolean joins(String method) {
        return JOINS.contains(method);
    }

    /**
     * Whether an object of a class is a URL or a request that is made from one.
     *
     * @param type the class's simple name
     * @return whether it is
     */
    public static boolean isUrl(String type) {
        return URLS.contains(type);
    }

    /**
     * Whether a method takes the URL of a request.
     *
     * @param method the method's name
     * @param receiver what it is called on, as it is written; empty if that is nothing
     * @return whether it does; false for those that make a list, a set or a map
     */
    public static boolean takesUrl(String method, String receiver) {
        return SENDERS.contains(method) && !makesCollection(receiver);
    }

    /**
     * Whether a method makes a list, a set or a map.
     *
     * @param receiver what it is called on, as it is written
     * @return whether that is a class of collections
     */
    public static boolean makesCollection(String receiver) {
        return COLLECTIONS.contains(receiver);
    }

    /**
     * Whether an annotation has the path of requests that a client sends.
     *
     * @param annotation its simple name
     * @return whether it does
     */
    public static boolean isOfClient(String annotation) {
        return CLIENTS.contains(annotation);
    }

    /**
     * Whether an annotation has the path of requests that a server answers; on the interface of a client, those that it sends.
     *
     * @param annotation its simple name
     * @return whether it does
     */
    public static boolean isOfServer(String annotation) {
        return SERVERS.contains(annotation);
    }

    /**
     * Whether an annotation makes an interface a client.
     *
     * @param annotation its simple name
     * @return whether it does
     */
    public static boolean declaresClient(String annotation) {
        return DECLARATIONS.contains(annotation);
    }

    /**
     * Whether a method adds one part of a path to a URL.
     *
     * @param method the method's name
     * @return whether it does
     */
    public static boolean addsSegment(String method) {
        return method.startsWith("addPathSegment") || method.equals("path") || method.equals("pathSegment");
    }
}
