// The part of libedit that the client's shell uses, without its variadic calls, and with two things
// of its own: another descriptor can interrupt a line, and Tab asks whoever opened the editor.
#ifndef RYGRAD_CEDIT_H
#define RYGRAD_CEDIT_H

#include <stddef.h>

typedef struct rygrad_editor rygrad_editor;

// What came of a wait for a line; a count of bytes otherwise.
enum { RYGRAD_EDITOR_END = -1, RYGRAD_EDITOR_INTERRUPTED = -2 };

// What Tab did to the line or the screen.
enum rygrad_editor_change {
  RYGRAD_EDITOR_NOTHING,  // nothing: a beep
  RYGRAD_EDITOR_LINE,     // text was inserted
  RYGRAD_EDITOR_SCREEN,   // something was printed: the line is drawn anew below it
};

// Told of Tab: `line` holds `length` bytes before the cursor, without an end of its own.
typedef enum rygrad_editor_change (*rygrad_editor_completer)(
    void *context, rygrad_editor *editor, const char *line, size_t length);

// An editor on the two descriptors, which stay the caller's; NULL when there is no memory.
// `interruption` becomes readable when the line that is being typed shall be given up.
rygrad_editor *rygrad_editor_open(int input, int output, int interruption);
void rygrad_editor_close(rygrad_editor *editor);

void rygrad_editor_set_completer(
    rygrad_editor *editor, rygrad_editor_completer completer, void *context);

// Reads a line behind a prompt; `line` is the editor's, without its end, until the next call.
long rygrad_editor_read(rygrad_editor *editor, const char *prompt, const char **line);

// Adds a line to what the arrow keys bring back.
void rygrad_editor_remember(rygrad_editor *editor, const char *line);

// Puts text at the cursor; for a completer.
void rygrad_editor_insert(rygrad_editor *editor, const char *text);

// Makes the process's locale one of UTF-8, which libedit asks for letters' bytes and columns.
void rygrad_editor_use_utf8(void);

#endif
