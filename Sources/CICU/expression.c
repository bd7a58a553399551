#include "expression.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>

struct kodeks_expression {
  URegularExpression *expression;
  UChar *text;
  int32_t capacity;
};

// Makes room for `needed` UTF-16 units; 0 where there is none.
static int make_room(kodeks_expression *self, int32_t needed) {
  if (needed < 0 || needed > INT32_MAX / 4) return 0;
  if (needed <= self->capacity) return 1;
  UChar *larger = realloc(self->text, (size_t)needed * 2 * sizeof(UChar));
  if (!larger) return 0;
  self->text = larger;
  self->capacity = needed * 2;
  return 1;
}

kodeks_expression *kodeks_expression_open(const char *pattern, int32_t length, int32_t *offset, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place = {0};
  kodeks_expression *self = calloc(1, sizeof *self);
  if (!self || !make_room(self, length < INT32_MAX ? length + 1 : length)) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    kodeks_expression_close(self);
    return NULL;
  }
  int32_t units = 0;
  u_strFromUTF8WithSub(self->text, self->capacity, &units, pattern, length, 0xFFFD, NULL, &status);
  self->expression = uregex_open(self->text, units, UREGEX_CASE_INSENSITIVE, &place, &status);
  if (U_FAILURE(status)) {
    *error = status;
    *offset = place.offset;
    kodeks_expression_close(self);
    return NULL;
  }
  return self;
}

kodeks_expression_result kodeks_expression_matches(kodeks_expression *self, const void *word, int32_t length,
                                                   int32_t steps, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  if (!make_room(self, length < INT32_MAX ? length + 1 : length)) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return KODEKS_FAILED;
  }
  int32_t units = 0;
  u_strFromUTF8WithSub(self->text, self->capacity, &units, word, length, 0xFFFD, NULL, &status);
  uregex_setText(self->expression, self->text, units, &status);
  uregex_setTimeLimit(self->expression, steps, &status);
  UBool fits = uregex_matches(self->expression, -1, &status);
  if (U_SUCCESS(status)) return fits ? KODEKS_MATCH : KODEKS_NO_MATCH;
  *error = status;
  return status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW ? KODEKS_TOO_SLOW : KODEKS_FAILED;
}

void kodeks_expression_close(kodeks_expression *self) {
  if (!self) return;
  uregex_close(self->expression);
  free(self->text);
  free(self);
}
