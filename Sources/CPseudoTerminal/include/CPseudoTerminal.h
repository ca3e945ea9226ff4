#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A program on a pseudo-terminal and the screen it paints, for tests and benchmarks. Swift can't call fork, and libvterm
// is the referee of what a person would see.

typedef struct {
    pid_t pid;
    /// The terminal's side; non-blocking.
    int master;
    /// The program's side, held open so that its modes can be looked at after the program has gone.
    int slave;
    /// Where the program reports that it is idle (its descriptor 3); non-blocking, at its end when the program is gone.
    int idle;
    /// The terminal's modes before the program could change them.
    uint32_t modes[4];
} cpt_child;

/// Starts `path` as the leader of a session whose terminal has this size. 0, or an error number.
int cpt_spawn(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, cpt_child *child);
void cpt_set_size(int master, int columns, int rows);
/// The input, output, control and local modes of a terminal, to compare. 0, or -1.
int cpt_modes(int fd, uint32_t modes[4]);

typedef struct cpt_screen cpt_screen;

typedef struct {
    /// What stands in the cell, 0 after the last; all 0 in the right half of a wide character.
    uint32_t scalars[6];
    int width;
    int isBold, isUnderlined, isReversed;
    /// The palette's index, -1 for the terminal's own.
    int foreground, background;
} cpt_cell;

cpt_screen *cpt_screen_new(int columns, int rows);
void cpt_screen_free(cpt_screen *screen);
void cpt_screen_resize(cpt_screen *screen, int columns, int rows);
void cpt_screen_write(cpt_screen *screen, const uint8_t *bytes, size_t count);
void cpt_screen_cell(cpt_screen *screen, int column, int row, cpt_cell *cell);
void cpt_screen_cursor(cpt_screen *screen, int *column, int *row, int *isVisible);
int cpt_screen_is_alternate(cpt_screen *screen);
