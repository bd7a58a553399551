// Hunspell for Swift. Its C interface is imported as it is; the wrapper here spares a room that knows no Foundation the
// question to the file system.
#ifndef KODEKS_CHUNSPELL_SHIM_H
#define KODEKS_CHUNSPELL_SHIM_H

#include <hunspell/hunspell.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// True when the file can be read; hunspell itself makes an empty dictionary of a file that is not there.
static inline int kodeks_is_readable(const char *_Nonnull path) { return access(path, R_OK) == 0; }

/// Copies the rules of a dictionary without those that join words.
static inline int kodeks_copy_simple_rules(FILE *_Nonnull from, FILE *_Nonnull to) {
  char line[4096];
  int begins = 1, keeps = 1;
  while (fgets(line, sizeof line, from)) {
    if (begins) keeps = strncmp(line, "COMPOUND", 8) != 0 && strncmp(line, "CHECKCOMPOUND", 13) != 0;
    if (keeps && fputs(line, to) == EOF) return 0;
    begins = strchr(line, '\n') != NULL;
  }
  return !ferror(from);
}

/// Opens a dictionary that knows words and their forms and joins none: hunspell's own joining takes nearly any two short
/// words for a compound (`dit` + `institut`), and takes a thousand times as long to say no. NULL when a file cannot be
/// read or the folder for passing files cannot be written.
static inline Hunhandle *_Nullable kodeks_open_simple_words(const char *_Nonnull rules, const char *_Nonnull words) {
  const char *folder = getenv("TMPDIR");
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/kodeks-XXXXXX", folder && *folder ? folder : "/tmp");
  if (length < 0 || length >= (int)sizeof path) return NULL;
  FILE *from = fopen(rules, "r");
  if (!from) return NULL;
  int file = mkstemp(path);
  FILE *to = file < 0 ? NULL : fdopen(file, "w");
  Hunhandle *handle = NULL;
  if (to) {
    int copied = kodeks_copy_simple_rules(from, to);
    if (fclose(to) == 0 && copied) handle = Hunspell_create(path, words);
  } else if (file >= 0) {
    close(file);
  }
  if (file >= 0) unlink(path);
  fclose(from);
  return handle;
}

#endif
