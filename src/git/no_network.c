/* What libgit2's archive wants for the network, which credward never uses: it asks for Kerberos, of which there is no
 * archive, and at the start it would read the machine's whole list of certificates, which takes longer than a scan.
 * Everything here is linked only where libgit2 is linked from its archive. */
#include <stddef.h>

/* Of GSS-API (RFC 2744); the upper half of a status says that a routine failed, here: unavailable. */
static const unsigned int kUnavailable = 16u << 16;

void* GSS_C_NT_HOSTBASED_SERVICE = NULL;

unsigned int gss_delete_sec_context(void) { return kUnavailable; }
unsigned int gss_display_status(void) { return kUnavailable; }
unsigned int gss_import_name(void) { return kUnavailable; }
unsigned int gss_indicate_mechs(void) { return kUnavailable; }
unsigned int gss_init_sec_context(void) { return kUnavailable; }
unsigned int gss_release_buffer(void) { return kUnavailable; }
unsigned int gss_release_name(void) { return kUnavailable; }
unsigned int gss_release_oid_set(void) { return kUnavailable; }

/* The linker puts it in the place of the function without the prefix (-Wl,--wrap). */
int __wrap_git_mbedtls_stream_global_init(void) { return 0; }
