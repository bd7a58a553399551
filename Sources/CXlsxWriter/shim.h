// libxlsxwriter for Swift, imported as it is.
#ifndef KODEKS_CXLSXWRITER_SHIM_H
#define KODEKS_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
