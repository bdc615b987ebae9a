package cn.hutool.http;

/** An answer. */
public final class HttpResponse {
    private final String body;

    HttpResponse(String body) {
        this.body = body;
    }

    public String body() {
        return body;
    }
}
