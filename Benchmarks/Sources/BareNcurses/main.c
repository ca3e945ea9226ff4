#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <unistd.h>

// The least that a full-screen program can do: its first frame, and waiting for a key.
int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    for (int row = 0; row < LINES; row++) mvprintw(row, 0, "%-*.*s", COLS - 1, COLS - 1, "a row of a bare program");
    refresh();
    dprintf(3, "frame 1 idle, 0 bytes read\n");
    getch();
    endwin();
    return 0;
}
