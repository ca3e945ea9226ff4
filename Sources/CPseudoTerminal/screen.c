#include "CPseudoTerminal.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cpt_screen {
    VTerm *terminal;
    VTermScreen *screen;
    int isCursorVisible;
    int isAlternate;
};

static int property(VTermProp property, VTermValue *value, void *context) {
    cpt_screen *screen = context;
    if (property == VTERM_PROP_CURSORVISIBLE) screen->isCursorVisible = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN) screen->isAlternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property};

cpt_screen *cpt_screen_new(int columns, int rows) {
    cpt_screen *screen = calloc(1, sizeof *screen);
    if (!screen) return NULL;
    screen->terminal = vterm_new(rows, columns);
    vterm_set_utf8(screen->terminal, 1);
    screen->screen = vterm_obtain_screen(screen->terminal);
    screen->isCursorVisible = 1;
    vterm_screen_set_callbacks(screen->screen, &callbacks, screen);
    vterm_screen_enable_altscreen(screen->screen, 1);
    vterm_screen_reset(screen->screen, 1);
    return screen;
}

void cpt_screen_free(cpt_screen *screen) {
    if (!screen) return;
    vterm_free(screen->terminal);
    free(screen);
}

void cpt_screen_resize(cpt_screen *screen, int columns, int rows) { vterm_set_size(screen->terminal, rows, columns); }

void cpt_screen_write(cpt_screen *screen, const uint8_t *bytes, size_t count) {
    vterm_input_write(screen->terminal, (const char *)bytes, count);
    vterm_screen_flush_damage(screen->screen);
}

static int colour(VTermColor colour, int isDefault) {
    return isDefault || !VTERM_COLOR_IS_INDEXED(&colour) ? -1 : colour.indexed.idx;
}

void cpt_screen_cell(cpt_screen *screen, int column, int row, cpt_cell *cell) {
    VTermScreenCell seen;
    memset(cell, 0, sizeof *cell);
    memset(&seen, 0, sizeof seen);
    vterm_screen_get_cell(screen->screen, (VTermPos){.row = row, .col = column}, &seen);
    for (int i = 0; i < 6 && i < VTERM_MAX_CHARS_PER_CELL; i++) {
        // The right half of a wide character is marked by (uint32_t)-1.
        if (seen.chars[i] == 0 || seen.chars[i] == (uint32_t)-1) break;
        cell->scalars[i] = seen.chars[i];
    }
    cell->width = seen.chars[0] == (uint32_t)-1 ? 0 : seen.width;
    cell->isBold = seen.attrs.bold;
    cell->isUnderlined = seen.attrs.underline != 0;
    cell->isReversed = seen.attrs.reverse;
    cell->foreground = colour(seen.fg, VTERM_COLOR_IS_DEFAULT_FG(&seen.fg));
    cell->background = colour(seen.bg, VTERM_COLOR_IS_DEFAULT_BG(&seen.bg));
}

void cpt_screen_cursor(cpt_screen *screen, int *column, int *row, int *isVisible) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(screen->terminal), &place);
    *column = place.col;
    *row = place.row;
    *isVisible = screen->isCursorVisible;
}

int cpt_screen_is_alternate(cpt_screen *screen) { return screen->isAlternate; }
