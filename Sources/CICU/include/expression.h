// Regular expressions for single words.
#ifndef KODEKS_EXPRESSION_H
#define KODEKS_EXPRESSION_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled expression with room for the word it is tried on. Not to be shared between threads.
typedef struct kodeks_expression kodeks_expression;

/// What trying a word gave.
typedef enum {
  KODEKS_NO_MATCH = 0,
  KODEKS_MATCH = 1,
  /// The expression was given up: too many steps, or too much memory.
  KODEKS_TOO_SLOW = 2,
  /// Any other of ICU's errors.
  KODEKS_FAILED = 3
} kodeks_expression_result;

/// Compiles an expression (UTF-8) that takes no regard to case; NULL on failure, with the offset in UTF-16 units where
/// ICU stopped.
kodeks_expression *_Nullable kodeks_expression_open(const char *_Nonnull pattern, int32_t length,
                                                    int32_t *_Nonnull offset, int32_t *_Nonnull error);

/// Whether the whole of `word` (UTF-8) fits. `steps` is ICU's time limit, about a millisecond each.
kodeks_expression_result kodeks_expression_matches(kodeks_expression *_Nonnull expression, const void *_Nonnull word,
                                                   int32_t length, int32_t steps, int32_t *_Nonnull error);

/// Closes an expression.
void kodeks_expression_close(kodeks_expression *_Nullable expression);

#ifdef __cplusplus
}
#endif

#endif
