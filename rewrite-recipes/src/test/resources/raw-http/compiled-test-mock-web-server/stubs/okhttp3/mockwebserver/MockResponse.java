package okhttp3.mockwebserver;

/** As much of it as the test names. */
public class MockResponse {
    public MockResponse setBody(String body) {
        return this;
    }

    public MockResponse setResponseCode(int code) {
        return this;
    }

    public MockResponse addHeader(String name, Object value) {
        return this;
    }
}
