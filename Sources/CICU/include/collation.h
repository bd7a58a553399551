// Sorting by ICU's collator: the order of a dictionary in a given language.
#ifndef KODEKS_COLLATION_H
#define KODEKS_COLLATION_H

#include <stdint.h>

/// An open collator; for one thread at a time.
typedef struct kodeks_collator kodeks_collator;

/// Opens a collator for a locale such as "da"; digits inside text sort by their value. NULL when ICU has none.
kodeks_collator *_Nullable kodeks_collator_open(const char *_Nonnull locale);

/// Compares two pieces of UTF-8: negative, 0 or positive. Ill-formed bytes compare as U+FFFD.
int32_t kodeks_collator_compare(const kodeks_collator *_Nonnull collator,
                                const uint8_t *_Nullable left, int32_t left_length,
                                const uint8_t *_Nullable right, int32_t right_length);

/// Closes a collator.
void kodeks_collator_close(kodeks_collator *_Nullable collator);

#endif
