package io.github.chat2responses.translate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells quickly whether JSON text may hold half of a surrogate pair, so that hardly any has to be searched for one. */
final class Surrogates {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BACKSLASHES = ONES * '\\';
    private static final long US = ONES * 'u';
    private static final long LEADS = 0xEDEDEDEDEDEDEDEDL;
    private static final long LAST = 0x8000000000000000L;
    private static final int BLOCK = 4 * Long.BYTES;
    private static final byte LEAD = (byte) 0xED;
    private static final int LEAST_TRAIL = 0xA0;

    private Surrogates() {}

    /** Whether there is an escape like \ud83d, or an encoded surrogate; both are rare. */
    static boolean mayBeIn(byte[] json) {
        int at = 0;
        // Four at a time: most texts have no backslash for a while, and no character of that corner of Unicode.
        for (; at + BLOCK <= json.length; at += BLOCK) {
            long found = odd(json, at)
                    | odd(json, at + Long.BYTES)
                    | odd(json, at + 2 * Long.BYTES)
                    | odd(json, at + 3 * Long.BYTES);
            if ((found & HIGHS) != 0 && isInBlock(json, at)) {
                return true;
            }
        }
        return isIn(json, at, json.length);
    }

    private static long odd(byte[] json, int at) {
        long eight = (long) LONGS.get(json, at);
        long slashes = eight ^ BACKSLASHES;
        long leads = eight ^ LEADS;
        return ((slashes - ONES) & ~slashes) | ((leads - ONES) & ~leads);
    }

    private static boolean isInBlock(byte[] json, int from) {
        for (int at = from; at < from + BLOCK; at += Long.BYTES) {
            long eight = (long) LONGS.get(json, at);
            long slashes = zeros(eight ^ BACKSLASHES);
            // Nearly always nothing or a quote follows a backslash, and other characters than those begin with other
            // bytes.
            boolean escape = slashes != 0 && ((slashes & (zeros(eight ^ US) >>> Byte.SIZE)) | (slashes & LAST)) != 0;
            boolean lead = (eight & HIGHS) != 0 && zeros(eight ^ LEADS) != 0;
            if ((escape || lead) && isIn(json, at, at + Long.BYTES)) {
                return true;
            }
        }
        return false;
    }

    /** Marks bytes that are zero (and, harmlessly, some behind them). */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    private static boolean isIn(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAt(json, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] json, int i) {
        byte one = json[i];
        if (one == '\\') {
            return i + 2 < json.length && json[i + 1] == 'u' && (json[i + 2] == 'd' || json[i + 2] == 'D');
        }
        return one == LEAD && i + 1 < json.length && (json[i + 1] & 0xFF) >= LEAST_TRAIL;
    }
}
