// The border to ICU. No ICU type or header crosses it: beside `import Foundation`, which brings an ICU of its own
// version, ICU's headers do not compile.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

/// The linked ICU's version, such as "72.1".
const char *_Nonnull kodeks_icu_version(void);

#endif
