package okhttp3.mockwebserver;

/** As much of it as the test names. */
public class MockWebServer {
    public void enqueue(MockResponse response) {}

    public Object url(String path) {
        return path;
    }

    public RecordedRequest takeRequest() {
        return new RecordedRequest();
    }
}
