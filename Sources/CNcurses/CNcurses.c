#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static int isOpen;
static int colours;
static int pastes;
static attr_t styleAttributes[CN_STYLES];
static short stylePairs[CN_STYLES];
static struct {
    short foreground, background;
} pairs[64];
static int pairCount;

static const char pasteOn[] = "\033[?2004h";
static const char pasteOff[] = "\033[?2004l";

int cn_set_locale(void) {
    if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 0;
    if (setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8")) return 0;
    return -1;
}

// Beside ncurses, which doesn't know the mode: what it has buffered must go first.
static void say(const char *bytes) {
    fflush(stdout);
    ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
    (void)ignored;
}

// A terminal that controls no session (ENOTTY) has no background; one that hung up (EIO) is nobody's any more.
static int inForeground(void) {
    pid_t group = tcgetpgrp(STDIN_FILENO);
    return group == getpgrp() || (group < 0 && errno == ENOTTY);
}

int cn_open(const char *term) {
    static int registered;
    screen = newterm(term, stdout, stdin);
    if (!screen) return -1;
    set_term(screen);
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    typeahead(-1);
    leaveok(stdscr, FALSE);
    colours = 0;
    pairCount = 0;
    if (has_colors() && start_color() == OK && use_default_colors() == OK) colours = COLORS;
    // Terminals that don't know the mode ignore it, as long as they speak the ANSI sequences at all.
    const char *moves = cn_capability("cup");
    pastes = moves && strncmp(moves, "\033[", 2) == 0;
    if (pastes) say(pasteOn);
    isOpen = 1;
    if (!registered) {
        registered = 1;
        atexit(cn_close);
    }
    return 0;
}

// Where there is no second screen to come back from, the last frame would stay under what the shell says next.
static void leaveScreen(void) {
    if (pastes) say(pasteOff);
    endwin();
    const char *clear = cn_capability("clear");
    if (!cn_capability("cup") || cn_capability("rmcup") || !clear) return;
    putp(clear);
    fflush(stdout);
}

void cn_close(void) {
    if (!isOpen) return;
    isOpen = 0;
    // In the background the terminal is another's: touching it would stop us (SIGTTOU) or spoil the shell's line.
    if (inForeground()) {
        if (!isendwin()) leaveScreen();
    }
}

void cn_suspend(void) {
    if (isendwin()) return;
    leaveScreen();
}

void cn_redraw(void) { clearok(curscr, TRUE); }

int cn_moves(void) { return cn_capability("cup") != NULL; }
int cn_rows(void) { return LINES; }
int cn_columns(void) { return COLS; }

void cn_resize(int rows, int columns) {
    if (!is_term_resized(rows, columns)) return;
    resizeterm(rows, columns);
}

int cn_colours(void) { return colours; }

static short pairOf(short foreground, short background) {
    if (colours == 0 || (foreground < 0 && background < 0)) return 0;
    if (foreground >= colours) foreground = (short)(foreground % 8);
    if (background >= colours) background = (short)(background % 8);
    for (int i = 0; i < pairCount; i++)
        if (pairs[i].foreground == foreground && pairs[i].background == background) return (short)(i + 1);
    if (pairCount >= 64 || pairCount + 1 >= COLOR_PAIRS) return 0;
    pairs[pairCount].foreground = foreground;
    pairs[pairCount].background = background;
    pairCount++;
    init_pair((short)pairCount, foreground, background);
    return (short)pairCount;
}

void cn_define_style(int index, int foreground, int background, int attributes) {
    if (index < 0 || index >= CN_STYLES) return;
    attr_t set = A_NORMAL;
    if (attributes & CN_BOLD) set |= A_BOLD;
    if (attributes & CN_DIM) set |= A_DIM;
    if (attributes & CN_UNDERLINE) set |= A_UNDERLINE;
    if (attributes & CN_REVERSE) set |= A_REVERSE;
    styleAttributes[index] = set;
    stylePairs[index] = pairOf((short)foreground, (short)background);
}

void cn_erase(void) { werase(stdscr); }

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_put(int row, int column, const cn_cell *cells, int count) {
    for (int i = 0; i < count; i++) {
        const cn_cell *cell = &cells[i];
        wchar_t text[CCHARW_MAX + 1];
        int length = cell->count > CCHARW_MAX ? CCHARW_MAX : cell->count;
        int style = cell->style < CN_STYLES ? cell->style : 0;
        int marks = 0;
        for (int j = 0; j < length; j++) {
            wchar_t scalar = (wchar_t)cell->scalars[j];
            if (j == 0 || wcwidth(scalar) == 0) text[marks++] = scalar;
        }
        text[marks] = 0;
        cchar_t glyph;
        if (cell->scalars[0] >= 0x7F && wcwidth((wchar_t)cell->scalars[0]) != cell->width) {
            setcchar(&glyph, L"?", styleAttributes[style], stylePairs[style], NULL);
            for (int j = 0; j < cell->width; j++) mvwadd_wch(stdscr, row, column + j, &glyph);
        } else {
            setcchar(&glyph, text, styleAttributes[style], stylePairs[style], NULL);
            mvwadd_wch(stdscr, row, column, &glyph);
        }
        column += cell->width;
    }
}

void cn_flush(int row, int column) {
    int returns = isendwin();
    curs_set(row >= 0);
    if (row >= 0) wmove(stdscr, row, column);
    wnoutrefresh(stdscr);
    doupdate();
    if (returns && pastes) say(pasteOn);
}

const char *cn_capability(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

size_t cn_leaving_bytes(char *buffer, size_t size) {
    static const char *const names[] = {"sgr0", "cnorm", "rmkx", "rmcup"};
    size_t length = 0;
    const char *parts[5] = {pastes ? pasteOff : NULL};
    for (int i = 0; i < 4; i++) parts[i + 1] = cn_capability(names[i]);
    if (!parts[4] && cn_capability("cup")) parts[4] = cn_capability("clear");
    for (int i = 0; i < 5; i++) {
        if (!parts[i]) continue;
        for (const char *byte = parts[i]; *byte && length < size;) {
            // Padding is written $<5>; nobody can wait in a crash handler, so it is left out.
            if (byte[0] == '$' && byte[1] == '<') {
                const char *end = strchr(byte, '>');
                if (!end) break;
                byte = end + 1;
            } else {
                buffer[length++] = *byte++;
            }
        }
    }
    return length;
}
