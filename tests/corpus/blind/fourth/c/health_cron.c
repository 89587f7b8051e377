#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

static int read_status(const char *cmd, char *buf, size_t cap)
{
    FILE *p = popen(cmd, "r");
    size_t n;

    if (!p)
        return -1;
    n = fread(buf, 1, cap - 1, p);
    buf[n] = '\0';
    return pclose(p);
}

int main(void)
{
    char status[8];
    const char *cmd = "curl -s -o /dev/null -w '%{http_code}' -H Authorization: Bearer $BYTESTACK_API_KEY https://api.bytestack.dev/v1/sources";

    openlog("bytestack-health", LOG_PID, LOG_CRON);
    if (read_status(cmd, status, sizeof status) != 0) {
        syslog(LOG_ERR, "curl failed");
        return EXIT_FAILURE;
    }
    if (strncmp(status, "200", 3) != 0)
        syslog(LOG_WARNING, "api answers %s", status);
    return EXIT_SUCCESS;
}
