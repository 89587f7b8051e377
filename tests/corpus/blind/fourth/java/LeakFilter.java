package com.marlow.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;

public class LeakFilter extends Filter<ILoggingEvent> {

    private static final String BYTESTACK_API_KEY = "{{key1:base62:40}}";

    private static final Set<String> NOISY = Set.of(
        "org.apache.hc.client5.http.wire",
        "okhttp3.internal.http2",
        "reactor.netty.http.client");

    private boolean enabled = true;

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public static int configuredLength() {
        return BYTESTACK_API_KEY.length();
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (!enabled) {
            return FilterReply.NEUTRAL;
        }
        if (NOISY.contains(event.getLoggerName())) {
            return FilterReply.DENY;
        }
        String message = event.getFormattedMessage();
        if (message.contains("{{key1:base62:40}}")) {
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }
}
