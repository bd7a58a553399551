// Snowball's stemmers for Swift, as they are.
#ifndef KODEKS_CSTEMMER_SHIM_H
#define KODEKS_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
