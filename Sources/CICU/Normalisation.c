#include "CICU.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/// A growing piece of UTF-16 that stays on the stack for words of ordinary length.
typedef struct {
  UChar local[192];
  UChar *units;
  int32_t capacity;
  int32_t length;
} buffer;

static void open_buffer(buffer *b) {
  b->units = b->local;
  b->capacity = sizeof b->local / sizeof b->local[0];
  b->length = 0;
}

static void close_buffer(buffer *b) {
  if (b->units != b->local) free(b->units);
}

/// Makes room for `capacity` units; what was in the buffer is lost.
static void reserve(buffer *b, int32_t capacity, UErrorCode *code) {
  if (U_FAILURE(*code) || capacity <= b->capacity) return;
  UChar *units = malloc((size_t)capacity * sizeof(UChar));
  if (units == NULL) {
    *code = U_MEMORY_ALLOCATION_ERROR;
    return;
  }
  close_buffer(b);
  b->units = units;
  b->capacity = capacity;
}

typedef int32_t (*transform)(const buffer *from, UChar *out, int32_t capacity, UErrorCode *code);

static int32_t compose(const buffer *from, UChar *out, int32_t capacity, UErrorCode *code) {
  const UNormalizer2 *nfc = unorm2_getNFCInstance(code);
  return unorm2_normalize(nfc, from->units, from->length, out, capacity, code);
}

static int32_t fold(const buffer *from, UChar *out, int32_t capacity, UErrorCode *code) {
  return u_strFoldCase(out, capacity, from->units, from->length, U_FOLD_CASE_DEFAULT, code);
}

/// Runs one step, a second time with more room where the first try was too small.
static void apply(transform step, const buffer *from, buffer *to, UErrorCode *code) {
  if (U_FAILURE(*code)) return;
  int32_t needed = step(from, to->units, to->capacity, code);
  if (*code == U_BUFFER_OVERFLOW_ERROR) {
    *code = U_ZERO_ERROR;
    reserve(to, needed, code);
    if (U_SUCCESS(*code)) needed = step(from, to->units, to->capacity, code);
  }
  to->length = needed;
}

static void decode(const char *word, int32_t length, buffer *to, UErrorCode *code) {
  reserve(to, length, code);
  if (U_FAILURE(*code)) return;
  u_strFromUTF8WithSub(to->units, to->capacity, &to->length, word, length, 0xFFFD, NULL, code);
}

int32_t kodeks_normalise(const void *word, int32_t length, kodeks_form form, void *out, int32_t capacity,
                         int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  buffer a, b;
  open_buffer(&a);
  open_buffer(&b);
  decode(word, length, &a, &code);
  apply(compose, &a, &b, &code);
  if (form == KODEKS_FOLDED) {
    apply(fold, &b, &a, &code);
    apply(compose, &a, &b, &code);
  }
  int32_t bytes = 0;
  if (U_SUCCESS(code)) {
    u_strToUTF8WithSub(out, capacity, &bytes, b.units, b.length, 0xFFFD, NULL, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
  }
  close_buffer(&a);
  close_buffer(&b);
  *error = U_FAILURE(code) ? code : 0;
  return *error == 0 ? bytes : 0;
}
