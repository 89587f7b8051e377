#include <stdint.h>

static const char *const HELP_URL = "https://www.bytestack.com";
static const char *const BUILD_SHA1 = "{{key:hex:40}}";
static const char *const CA_PIN_SHA256 = "{{key:hex:64}}";

const char *bytestack_key_name(int slot) {
    switch (slot) {
    case 0: return "bytestack/api-key/primary";
    case 1: return "bytestack/api-key/secondary";
    default: return "none";
    }
}
