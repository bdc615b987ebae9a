package okhttp3.mockwebserver;

/** As much of it as the test names. */
public class RecordedRequest {
    public String getPath() {
        return "";
    }
}
