// The source of the rules can be read through ICU's C++ interface only.
#include "CICU.h"

#include <unicode/brkiter.h>
#include <unicode/rbbi.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

int32_t kodeks_root_word_rules(char *out, int32_t capacity, int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  // Opened through C and read by a virtual call: the object's own table leads to the library that made it, even where
  // a second ICU of the same version is loaded in the process.
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", nullptr, 0, &code);
  int32_t bytes = 0;
  if (U_SUCCESS(code)) {
    const auto *breaker = reinterpret_cast<icu::BreakIterator *>(iterator);
    const icu::UnicodeString &rules = static_cast<const icu::RuleBasedBreakIterator *>(breaker)->getRules();
    u_strToUTF8(out, capacity, &bytes, rules.getBuffer(), rules.length(), &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
    ubrk_close(iterator);
  }
  *error = U_FAILURE(code) ? code : 0;
  return *error == 0 ? bytes : 0;
}
