package kong.unirest.json;

/** There is no such JSON. */
public final class JSONException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JSONException(String message) {
        super(message);
    }
}
