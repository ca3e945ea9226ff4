#pragma once
#include <stddef.h>
#include <stdint.h>

// What the terminal's event loop needs of the system and Swift can't call: event counters, signal handlers that only
// note and wake, job control, and the last rescue of the terminal's modes. One loop a process.

enum {
    CS_SIGNAL_HANGUP = 1,
    CS_SIGNAL_TERMINATE = 2,
    CS_SIGNAL_SUSPEND = 4,
    CS_SIGNAL_CONTINUE = 8,
    CS_SIGNAL_RESIZE = 16,
    CS_SIGNAL_ANY = 31,
};

/// A new event counter, non-blocking and closed on exec; -1 with errno when there is none to be had.
int cs_event_open(void);
/// Makes the counter readable. Safe in a signal handler and from any thread.
void cs_event_signal(int fd);
/// Makes the counter unreadable until it is signalled again.
void cs_event_drain(int fd);

/// Notes HUP, TERM, INT, TSTP, CONT and WINCH from now on, signalling the counter `fd` for each. To be called after
/// ncurses opened, which installs handlers of its own. 0, or -1 with errno.
int cs_signals_install(int fd);
/// What of `wanted` came and wasn't taken yet, as a set of CS_SIGNAL_*.
unsigned cs_signals_take(unsigned wanted);
/// Gives all of them their default meaning again.
void cs_signals_reset(void);
/// Stops the whole process group as Ctrl-Z does, and returns when it is continued. Returns at once when nobody could
/// continue it (an orphaned group).
void cs_stop_group(void);

/// Columns and rows of the terminal behind `fd`; 0, or -1 when it doesn't say.
int cs_terminal_size(int fd, int *columns, int *rows);

/// Remembers the modes of the terminal `fd` as they are now, before anybody changes them. 0, or -1 with errno.
int cs_rescue_remember(int fd);
/// From now on a crash (a trap, an abort, a bad access) writes `bytes` (cut at 256), which leave the screen, and puts
/// the remembered modes back before the process dies of the same signal.
void cs_rescue_arm(const char *bytes, size_t length);
void cs_rescue_disarm(void);
