package kong.unirest;

/** Starts requests. */
public final class Unirest {
    private Unirest() {}

    public static HttpRequestWithBody post(String url) {
        return new HttpRequestWithBody(url);
    }
}
