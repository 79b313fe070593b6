// Password hashing by the reference implementation of argon2 (RFC 9106), from Debian.
#include <argon2.h>
