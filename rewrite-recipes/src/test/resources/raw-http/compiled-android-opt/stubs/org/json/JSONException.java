package org.json;

/** Stands for Android's, which is checked. */
public class JSONException extends Exception {
    public JSONException(String message) {
        super(message);
    }
}
