// fdopen and F_DUPFD_CLOEXEC are POSIX, which strict C hides.
#define _GNU_SOURCE

#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

struct rygrad_editor {
  EditLine *line;
  History *history;
  FILE *input_file;
  FILE *output_file;
  int input;
  int interruption;
  int was_interrupted;
  const char *prompt;
  char *typed;
  rygrad_editor_completer completer;
  void *context;
};

static rygrad_editor *owner(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

static char *prompt(EditLine *line) { return (char *)owner(line)->prompt; }

// One letter, of however many bytes; libedit's own reader cannot be woken by another descriptor.
static int next_letter(EditLine *line, wchar_t *letter) {
  rygrad_editor *editor = owner(line);
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (;;) {
    struct pollfd files[2] = {
        {.fd = editor->input, .events = POLLIN}, {.fd = editor->interruption, .events = POLLIN}};
    if (poll(files, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    if (files[1].revents & POLLIN) {
      editor->was_interrupted = 1;
      errno = EINTR;
      return -1;
    }
    char byte;
    ssize_t count = read(editor->input, &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return (int)count;
    size_t used = mbrtowc(letter, &byte, 1, &state);
    if (used == (size_t)-2) continue;  // the letter goes on
    if (used == 1) return 1;
    memset(&state, 0, sizeof state);  // NUL, or no letter of this locale
  }
}

static unsigned char complete(EditLine *line, int key) {
  (void)key;
  rygrad_editor *editor = owner(line);
  if (editor->completer == NULL) return CC_ERROR;
  const LineInfo *info = el_line(line);
  size_t length = (size_t)(info->cursor - info->buffer);
  char *before = malloc(length + 1);
  if (before == NULL) return CC_ERROR;
  memcpy(before, info->buffer, length);  // inserting moves the original
  before[length] = 0;
  enum rygrad_editor_change change =
      editor->completer(editor->context, editor, before, length);
  free(before);
  switch (change) {
    case RYGRAD_EDITOR_LINE: return CC_REFRESH;
    case RYGRAD_EDITOR_SCREEN: return CC_REDISPLAY;
    default: return CC_ERROR;
  }
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

rygrad_editor *rygrad_editor_open(int input, int output, int interruption) {
  rygrad_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->input = input;
  editor->interruption = interruption;
  editor->input_file = stream(input, "r");
  editor->output_file = stream(output, "w");
  editor->history = history_init();
  if (editor->input_file != NULL && editor->output_file != NULL) {
    editor->line =
        el_init("rygradctl", editor->input_file, editor->output_file, editor->output_file);
  }
  if (editor->line == NULL || editor->history == NULL) {
    rygrad_editor_close(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 1000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  EditLine *line = editor->line;
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_PROMPT, prompt);
  el_set(line, EL_HIST, history, editor->history);
  el_set(line, EL_GETCFN, next_letter);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_ADDFN, "rygrad-complete", "Complete what is being typed", complete);
  el_set(line, EL_BIND, "^I", "rygrad-complete", NULL);
  // As in other shells; libedit itself erases the whole line at ^W and lists at ^R.
  el_set(line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(line, EL_BIND, "^W", "ed-delete-prev-word", NULL);
  el_set(line, EL_BIND, "\033[1;5C", "em-next-word", NULL);
  el_set(line, EL_BIND, "\033[1;5D", "ed-prev-word", NULL);
  el_set(line, EL_BIND, "\033[3~", "ed-delete-next-char", NULL);
  el_set(line, EL_BIND, "\033[H", "ed-move-to-beg", NULL);
  el_set(line, EL_BIND, "\033[F", "ed-move-to-end", NULL);
  el_source(line, NULL);  // the user's own bindings, ~/.editrc
  return editor;
}

void rygrad_editor_close(rygrad_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  if (editor->input_file != NULL) fclose(editor->input_file);
  if (editor->output_file != NULL) fclose(editor->output_file);
  free(editor->typed);
  free(editor);
}

void rygrad_editor_set_completer(
    rygrad_editor *editor, rygrad_editor_completer completer, void *context) {
  editor->completer = completer;
  editor->context = context;
}

long rygrad_editor_read(rygrad_editor *editor, const char *text, const char **line) {
  editor->prompt = text;
  editor->was_interrupted = 0;
  el_resize(editor->line);
  int count = 0;
  const char *typed = el_gets(editor->line, &count);
  if (editor->was_interrupted) return RYGRAD_EDITOR_INTERRUPTED;
  if (typed == NULL || count <= 0) return RYGRAD_EDITOR_END;
  // Without a line feed the input ended in the middle of the line, which stands all the same.
  if (typed[count - 1] == '\n') count -= 1;
  char *copy = realloc(editor->typed, (size_t)count + 1);
  if (copy == NULL) return RYGRAD_EDITOR_END;
  editor->typed = copy;
  memcpy(copy, typed, (size_t)count);
  copy[count] = 0;
  *line = copy;
  return count;
}

void rygrad_editor_remember(rygrad_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

void rygrad_editor_insert(rygrad_editor *editor, const char *text) {
  el_insertstr(editor->line, text);
}

void rygrad_editor_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}
