#pragma once
#include <stddef.h>
#include <stdint.h>

// The few things asked of ncursesw, as functions: Swift can't import its macros (A_*, ACS_*, getmaxyx) and rejects its
// globals (stdscr, LINES). Output only: bytes are read and decoded by the caller, because wget_wch without delay drops
// a character whose bytes have only half arrived. One thread owns all of this, the one that called cn_open.

/// One cell to paint: `count` code points (a base and its combining marks), `width` columns, a style defined before.
typedef struct {
    uint32_t scalars[5];
    uint8_t count;
    uint8_t width;
    uint16_t style;
} cn_cell;

enum { CN_STYLES = 1024 };

/// What a style may add to the colours.
enum { CN_BOLD = 1, CN_DIM = 2, CN_UNDERLINE = 4, CN_REVERSE = 8 };

/// Takes LC_CTYPE from the environment, and C.UTF-8 when that isn't UTF-8: widths and output break otherwise.
/// 0, or -1 when the system has no UTF-8 locale at all.
int cn_set_locale(void);

/// Whether there is a terminal of the kind `term`. Touches nothing; only before cn_open.
int cn_knows(const char *term);
/// Opens standard output and input as a terminal of the kind `term`, raw and without echo. 0, or -1 for a kind that
/// isn't known or can't be used (ncurses itself would print and exit).
int cn_open(const char *term);
/// Gives the terminal back; also done at exit. Harmless twice, and when the process is in the background.
void cn_close(void);
/// Gives the terminal back until the next flush, which takes it again and paints everything.
void cn_suspend(void);
/// Paints everything anew at the next flush.
void cn_redraw(void);

/// Whether the cursor can be moved at all; a dumb terminal can only be written to from top to bottom.
int cn_moves(void);
int cn_rows(void);
int cn_columns(void);
void cn_resize(int rows, int columns);

/// How many colours there are, 0 when none may be used.
int cn_colours(void);
/// Style `index` (< CN_STYLES) from now on has these colours (-1: the terminal's own) and CN_* attributes.
void cn_define_style(int index, int foreground, int background, int attributes);

void cn_erase(void);
/// Paints `count` cells from `row`, `column` on; the caller clips. A character whose width the C library sees otherwise
/// than the cell says becomes question marks, so that a row can't shift.
void cn_put(int row, int column, const cn_cell *cells, int count);
/// Sends what changed to the terminal, the cursor at `row`, `column`, hidden when `row` is negative.
void cn_flush(int row, int column);

/// What the terminal sends for a key ("kcuu1") or a capability's text ("rmcup"); NULL when it has none.
const char *cn_capability(const char *name);
/// The columns of a code point according to the C library; -1 for what can't be shown.
int cn_width(uint32_t scalar);
/// The bytes that leave the screen and show the cursor, as a crash handler may write them. Their number.
size_t cn_leaving_bytes(char *buffer, size_t size);
