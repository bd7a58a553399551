#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct kodeks_word_breaker {
  UBreakIterator *iterator;
  UText text;
  int32_t position;
};

const char *kodeks_icu_version(void) {
  static _Thread_local char name[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, name);
  return name;
}

const char *kodeks_icu_error_name(int32_t error) { return u_errorName((UErrorCode)error); }

/// Takes the iterator over; closes it when there is no memory for the rest.
static kodeks_word_breaker *wrap(UBreakIterator *iterator, UErrorCode code, int32_t *error) {
  kodeks_word_breaker *breaker = NULL;
  if (U_SUCCESS(code)) {
    breaker = malloc(sizeof *breaker);
    if (breaker == NULL) code = U_MEMORY_ALLOCATION_ERROR;
  }
  if (U_FAILURE(code)) {
    if (iterator != NULL) ubrk_close(iterator);
    *error = code;
    return NULL;
  }
  static const UText empty = UTEXT_INITIALIZER;
  breaker->iterator = iterator;
  breaker->text = empty;
  breaker->position = 0;
  *error = 0;
  return breaker;
}

kodeks_word_breaker *kodeks_word_breaker_open(const char *locale, int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &code);
  return wrap(iterator, code, error);
}

kodeks_word_breaker *kodeks_word_breaker_compile(const char *rules, int32_t length, int32_t *offset, int32_t *error) {
  *offset = 0;
  // UTF-8 never has fewer bytes than UTF-16 has units.
  UChar *units = malloc(((size_t)length + 1) * sizeof(UChar));
  if (units == NULL) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = 0;
  UBreakIterator *iterator = NULL;
  u_strFromUTF8(units, length + 1, &count, rules, length, &code);
  if (U_SUCCESS(code)) {
    UParseError place = {0, 0, {0}, {0}};
    iterator = ubrk_openRules(units, count, NULL, 0, &place, &code);
    *offset = place.offset;
  }
  free(units);
  return wrap(iterator, code, error);
}

kodeks_word_breaker *kodeks_word_breaker_clone(const kodeks_word_breaker *breaker, int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_clone(breaker->iterator, &code);
  return wrap(iterator, code, error);
}

void kodeks_word_breaker_close(kodeks_word_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

int32_t kodeks_segments(kodeks_word_breaker *breaker, const void *text, int32_t length, int32_t stop,
                        kodeks_segment *out, int32_t capacity, int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, text, length, &code);
  ubrk_setUText(breaker->iterator, &breaker->text, &code);
  if (U_FAILURE(code)) {
    *error = code;
    return 0;
  }
  breaker->position = 0;
  return kodeks_more_segments(breaker, stop, out, capacity, error);
}

int32_t kodeks_more_segments(kodeks_word_breaker *breaker, int32_t stop, kodeks_segment *out, int32_t capacity,
                             int32_t *error) {
  int32_t count = 0;
  int32_t start = breaker->position;
  while (count < capacity) {
    const int32_t end = ubrk_next(breaker->iterator);
    if (end == UBRK_DONE) break;
    out[count++] = (kodeks_segment){start, end - start, ubrk_getRuleStatus(breaker->iterator)};
    start = end;
    if (end >= stop) break;
  }
  breaker->position = start;
  *error = 0;
  return count;
}

int64_t kodeks_line_end(const void *bytes, int64_t length) {
  const char *found = length > 0 ? memchr(bytes, '\n', (size_t)length) : NULL;
  return found == NULL ? length : found - (const char *)bytes;
}
