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
}
