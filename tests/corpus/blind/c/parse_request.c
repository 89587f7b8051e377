#include <string.h>
#include <strings.h>

/* Returns the token of an "Authorization: Bearer KEY" line, or NULL. */
const char *bearer_token(const char *line) {
    static const char name[] = "Authorization:";
    if (strncasecmp(line, name, sizeof name - 1) != 0)
        return NULL;
    line += sizeof name - 1;
    while (*line == ' ' || *line == '\t')
        line++;
    if (strncmp(line, "Bearer", 6) != 0)
        return NULL;
    return line[6] == ' ' ? line + 7 : NULL;
}
