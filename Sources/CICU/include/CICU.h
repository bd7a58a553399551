// The border to ICU. No ICU type or header crosses it: beside `import Foundation`, which brings an ICU of its own
// version, ICU's headers do not compile. Every function that can fail reports ICU's own error number; negative
// numbers are ICU's warnings and never come through here.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#include "collation.h"
#include "expression.h"

#ifdef __cplusplus
extern "C" {
#endif

/// The version of the ICU that is loaded, such as "72.1".
const char *_Nonnull kodeks_icu_version(void);

/// ICU's name of an error number, such as "U_BRK_RULE_SYNTAX".
const char *_Nonnull kodeks_icu_error_name(int32_t error);

/// One stretch between two boundaries: UTF-8 bytes from the text's first byte, and ICU's rule status.
typedef struct {
  int32_t start;
  int32_t length;
  int32_t status;
} kodeks_segment;

/// A word breaker with the text it stands in. Not to be shared between threads.
typedef struct kodeks_word_breaker kodeks_word_breaker;

/// Opens ICU's own word breaker of a locale; NULL on failure.
kodeks_word_breaker *_Nullable kodeks_word_breaker_open(const char *_Nonnull locale, int32_t *_Nonnull error);

/// Compiles a word breaker from rules (UTF-8); NULL on failure, with the offset in UTF-16 units where ICU stopped.
kodeks_word_breaker *_Nullable kodeks_word_breaker_compile(const char *_Nonnull rules, int32_t length,
                                                           int32_t *_Nonnull offset, int32_t *_Nonnull error);

/// A second breaker with the same compiled rules, for another thread; NULL on failure.
kodeks_word_breaker *_Nullable kodeks_word_breaker_clone(const kodeks_word_breaker *_Nonnull breaker,
                                                         int32_t *_Nonnull error);

/// Closes a breaker.
void kodeks_word_breaker_close(kodeks_word_breaker *_Nullable breaker);

/// Sets the text and fills `out` from its first byte on, until a boundary at or after `stop`, the end of the text or
/// the end of `out`; returns how many segments it wrote. `text` must stay where it is while segments are asked for.
int32_t kodeks_segments(kodeks_word_breaker *_Nonnull breaker, const void *_Nonnull text, int32_t length, int32_t stop,
                        kodeks_segment *_Nonnull out, int32_t capacity, int32_t *_Nonnull error);

/// Goes on in the same text where the last call ended; 0 at its end.
int32_t kodeks_more_segments(kodeks_word_breaker *_Nonnull breaker, int32_t stop, kodeks_segment *_Nonnull out,
                             int32_t capacity, int32_t *_Nonnull error);

/// The source of the root locale's word rules as UTF-8. Returns the number of bytes; writes nothing beyond `capacity`.
int32_t kodeks_root_word_rules(char *_Nullable out, int32_t capacity, int32_t *_Nonnull error);

/// What `kodeks_normalise` makes of a word.
typedef enum {
  /// Canonical composition (NFC).
  KODEKS_COMPOSED = 0,
  /// NFC, full case folding of the root locale, NFC again.
  KODEKS_FOLDED = 1
} kodeks_form;

/// Normalises one word (UTF-8; malformed bytes become U+FFFD). Returns the number of bytes of the result, which is
/// complete in `out` when it is not larger than `capacity`.
int32_t kodeks_normalise(const void *_Nonnull word, int32_t length, kodeks_form form, void *_Nullable out,
                         int32_t capacity, int32_t *_Nonnull error);

/// The offset of the first line feed in `bytes`, or `length`.
int64_t kodeks_line_end(const void *_Nonnull bytes, int64_t length);

#ifdef __cplusplus
}
#endif

#endif
