package app;

import java.net.URI;
import okhttp3.HttpUrl;

class Urls {
    static final String URL = "https://api.openai.com/v1/chat/completions";
    static final String BASE = "https://eu.api.openai.com/v1";
    static final String DEFAULT_URL = System.getProperty("url", "https://api.openai.com/v1/chat/completions");

    URI joined() {
        return URI.create(BASE + "/chat/completions");
    }

    URI formatted() {
        return URI.create(String.format("%s/chat/completions", BASE));
    }

    HttpUrl segments(HttpUrl.Builder builder) {
        return builder.addPathSegment("chat").addPathSegment("completions").build();
    }

    boolean is(String url) {
        return url.equals("https://api.openai.com/v1/chat/completions");
    }

    URI[] legacy(String other) {
        return new URI[] {
            URI.create("https://api.openai.com/v1/completions"),
            URI.create(BASE + "/v1/completions"),
            URI.create("https://r.openai.azure.com/openai/deployments/d/completions?api-version=2023-05-15"),
            URI.create("https://llm.example/v1/completions"),
            URI.create(other + "/completions")
        };
    }
}
