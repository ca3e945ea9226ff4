#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

// Apart from the rest: term.h defines macros by short common names.
int cn_knows(const char *term) {
    int error;
    if (setupterm(term, STDOUT_FILENO, &error) != OK) return 0;
    del_curterm(cur_term);
    return 1;
}
