#include "collation.h"
#include <unicode/ucol.h>

// The opaque type is ICU's own; the pointer is only ever cast back here.

kodeks_collator *kodeks_collator_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return NULL;
  ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  ucol_setAttribute(collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
  if (U_FAILURE(status)) {
    ucol_close(collator);
    return NULL;
  }
  return (kodeks_collator *)collator;
}

int32_t kodeks_collator_compare(const kodeks_collator *collator, const uint8_t *left, int32_t left_length,
                                const uint8_t *right, int32_t right_length) {
  UErrorCode status = U_ZERO_ERROR;
  return (int32_t)ucol_strcollUTF8((const UCollator *)collator, left ? (const char *)left : "", left_length,
                                   right ? (const char *)right : "", right_length, &status);
}

void kodeks_collator_close(kodeks_collator *collator) {
  if (collator) ucol_close((UCollator *)collator);
}
