package kong.unirest;

/** An answer. */
public final class HttpResponse<T> {
    private final int status;
    private final T body;

    HttpResponse(int status, T body) {
        this.status = status;
        this.body = body;
    }

    public int getStatus() {
        return status;
    }

    public boolean isSuccess() {
        return status == 200;
    }

    public T getBody() {
        return body;
    }
}
