package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.ApiHost;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Chat Completions is, and where Responses is on the same host.
 *
 * @param host the name of the host
 * @param responses the URL of Responses
 * @param deployment on Azure's older paths, the deployment, which is the model; else empty
 */
record Endpoint(String host, URI responses, Optional<String> deployment) {
    /** Numbers keep their digits, and what is malformed is left to the translation. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String CHAT = "/chat/completions";

    /** Azure OpenAI before its v1 API: the deployment is in the path, and the version of the API in the query. */
    private static final Pattern DEPLOYMENT = Pattern.compile("(.*/openai)/deployments/([^/]+)/chat/completions");

    /** Finds the endpoint of a Chat call; empty for any other request, and for the host of another vendor. */
    static Optional<Endpoint> of(String method, URI uri, Set<String> hosts) {
        String path = uri.getRawPath();
        if (!method.equals("POST") || path == null || !path.endsWith(CHAT)) {
            return Optional.empty();
        }
        String url = uri.toString();
        Optional<String> host = ApiHost.host(url);
        if (host.isEmpty() || !isKnown(host.get(), url, hosts)) {
            return Optional.empty();
        }
        Matcher azure = DEPLOYMENT.matcher(path);
        if (azure.matches()) {
            String deployment = URLDecoder.decode(azure.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new Endpoint(
                    host.get(), target(uri, azure.group(1) + "/v1/responses", ""), Optional.of(deployment)));
        }
        String prefix = path.substring(0, path.length() - CHAT.length());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(new Endpoint(host.get(), target(uri, prefix + "/responses", query), Optional.empty()));
    }

    private static boolean isKnown(String host, String url, Set<String> hosts) {
        return hosts.contains(host) || ApiHost.of(url).orElse(ApiHost.OTHER) != ApiHost.OTHER;
    }

    /** The Chat request with its model in the body, where Responses wants it. */
    byte[] body(byte[] chat, String named) {
        if (deployment.isEmpty() || deployment.get().equals(named)) {
            return chat;
        }
        try {
            if (JSON.readTree(chat) instanceof ObjectNode tree) {
                return JSON.writeValueAsBytes(tree.put("model", deployment.get()));
            }
            return chat;
        } catch (IOException e) {
            // The translation says what is wrong with it.
            return chat;
        }
    }

    private static URI target(URI uri, String path, String query) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    }
}
