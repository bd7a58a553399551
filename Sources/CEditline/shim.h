// libedit for Swift. `el_set`, `el_get` and `history` are variadic, and `stdin`, `stdout`, `stderr` are mutable
// globals: Swift 6 can use neither, so each call that the REPL makes has a wrapper here.
#ifndef KODEKS_CEDITLINE_SHIM_H
#define KODEKS_CEDITLINE_SHIM_H

#include <histedit.h>
#include <stdio.h>

typedef unsigned char (*kodeks_el_function)(EditLine *_Nonnull, int);
typedef char *_Nonnull (*kodeks_el_prompt)(EditLine *_Nonnull);

/// Opens the editor on the process's own streams; the streams are mutable globals.
static inline EditLine *_Nullable kodeks_el_open(const char *_Nonnull program) {
  return el_init(program, stdin, stdout, stderr);
}

/// Emacs keys; `el_set` is variadic.
static inline void kodeks_el_use_emacs_keys(EditLine *_Nonnull editor) { el_set(editor, EL_EDITOR, "emacs"); }

/// The prompt's function; `el_set` is variadic.
static inline void kodeks_el_set_prompt(EditLine *_Nonnull editor, kodeks_el_prompt _Nonnull prompt) {
  el_set(editor, EL_PROMPT, prompt);
}

/// A value that the callbacks read back; `el_set` is variadic.
static inline void kodeks_el_set_context(EditLine *_Nonnull editor, void *_Nonnull context) {
  el_set(editor, EL_CLIENTDATA, context);
}

/// The value set with `kodeks_el_set_context`, which is called before any callback can be; `el_get` is variadic.
static inline void *_Nonnull kodeks_el_context(EditLine *_Nonnull editor) {
  void *context = NULL;
  el_get(editor, EL_CLIENTDATA, &context);
  return context;
}

/// Binds a key to a function under a name; `el_set` is variadic.
static inline void kodeks_el_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull name,
                                  const char *_Nonnull help, kodeks_el_function _Nonnull function) {
  el_set(editor, EL_ADDFN, name, help, function);
  el_set(editor, EL_BIND, key, name, NULL);
}

/// Hands Ctrl-C to the editor instead of killing the process; `el_set` is variadic.
static inline void kodeks_el_catch_interrupt(EditLine *_Nonnull editor) {
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

/// Lets arrow keys walk through `lines`; `el_set` is variadic.
static inline void kodeks_el_use_history(EditLine *_Nonnull editor, History *_Nonnull lines) {
  el_set(editor, EL_HIST, history, lines);
}

/// Keeps the last `size` different lines; `history` is variadic.
static inline void kodeks_history_limit(History *_Nonnull lines, int size) {
  HistEvent event;
  history(lines, &event, H_SETSIZE, size);
  history(lines, &event, H_SETUNIQUE, 1);
}

/// Appends a line; `history` is variadic.
static inline void kodeks_history_enter(History *_Nonnull lines, const char *_Nonnull line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

/// Reads or writes the file of lines; below 0 on failure; `history` is variadic.
static inline int kodeks_history_load(History *_Nonnull lines, const char *_Nonnull path) {
  HistEvent event;
  return history(lines, &event, H_LOAD, path);
}
static inline int kodeks_history_save(History *_Nonnull lines, const char *_Nonnull path) {
  HistEvent event;
  return history(lines, &event, H_SAVE, path);
}

/// The output stream; a mutable global.
static inline FILE *_Nonnull kodeks_stdout(void) { return stdout; }

#endif
