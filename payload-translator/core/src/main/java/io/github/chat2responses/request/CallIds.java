package io.github.chat2responses.request;

import io.github.chat2responses.rules.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs calls with outputs and shortens ids that Responses does not take (1 to 64 characters). */
final class CallIds {
    private static final int LIMIT = 64;

    private final Diagnostics diagnostics;
    private final RequestMemo memo;
    /** The type of each call so far, and where it stands. */
    private final Map<String, String> open = new LinkedHashMap<>();

    private final Map<String, Boolean> custom = new LinkedHashMap<>();
    private int legacy;
    private String lastLegacy = "";

    CallIds(Diagnostics diagnostics, RequestMemo memo) {
        this.diagnostics = diagnostics;
        this.memo = memo;
    }

    String call(String id, boolean isCustom, String path) {
        open.put(id, path);
        custom.put(id, isCustom);
        return shortened(id, path);
    }

    /** The deprecated function_call has no id, so one is made that its output finds again. */
    String legacyCall(String path) {
        lastLegacy = "call_legacy_" + legacy++;
        open.put(lastLegacy, path);
        return lastLegacy;
    }

    String legacyOutput(String path) {
        return output(lastLegacy, path);
    }

    String output(String id, String path) {
        if (!custom.containsKey(id) && !open.containsKey(id)) {
            diagnostics.add("C2R115", path, "no message before this one calls a tool with the id " + id);
        }
        open.remove(id);
        return shortened(id, path);
    }

    boolean isCustom(String id) {
        return custom.getOrDefault(id, false);
    }

    void reportOpen() {
        open.forEach((id, path) -> diagnostics.add("C2R116", path, "the call " + id + " has no output"));
    }

    private String shortened(String id, String path) {
        if (id.length() <= LIMIT) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            String shorter = "call_" + HexFormat.of().formatHex(hash, 0, 24);
            memo.shortened(shorter, id);
            diagnostics.add("C2R114", path, "the id has " + id.length() + " characters; " + shorter + " stands for it");
            return shorter;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
