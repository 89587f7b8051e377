package com.marlow.legacy;

import java.util.Map;

/** Keys for the nightly reports. TODO(rjm): move to the parameter store. */
final class ByteStackKeys {

    static final String READ = "{{key:base62:43}}";
    static final String WRITE = "{{key:base32:32}}";
    static final String WRITE_SHA256 = "{{key:hex:64}}";
    static final String ADMIN = System.getProperty("bytestack.admin.key");

    static final Map<String, String> LABELS = Map.of(
        "read", "analytics dashboard",
        "write", "nightly report pipeline");

    private ByteStackKeys() {}
}
