// Hunspell for Swift. Its C interface is imported as it is; the wrapper here spares a room that knows no Foundation the
// question to the file system.
#ifndef KODEKS_CHUNSPELL_SHIM_H
#define KODEKS_CHUNSPELL_SHIM_H

#include <hunspell/hunspell.h>
#include <unistd.h>

/// True when the file can be read; hunspell itself makes an empty dictionary of a file that is not there.
static inline int kodeks_is_readable(const char *_Nonnull path) { return access(path, R_OK) == 0; }

#endif
