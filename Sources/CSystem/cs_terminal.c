#define _GNU_SOURCE
#include "cs_terminal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int cs_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cs_event_signal(int fd) {
    int kept = errno;
    uint64_t one = 1;
    // Only a full counter refuses, and that one is readable already.
    ssize_t ignored = write(fd, &one, sizeof one);
    (void)ignored;
    errno = kept;
}

void cs_event_drain(int fd) {
    uint64_t count;
    ssize_t ignored = read(fd, &count, sizeof count);
    (void)ignored;
}

static const struct {
    int number;
    unsigned bit;
} noted[] = {
    {SIGHUP, CS_SIGNAL_HANGUP},   {SIGTERM, CS_SIGNAL_TERMINATE}, {SIGINT, CS_SIGNAL_TERMINATE},
    {SIGTSTP, CS_SIGNAL_SUSPEND}, {SIGCONT, CS_SIGNAL_CONTINUE},  {SIGWINCH, CS_SIGNAL_RESIZE},
};
enum { NOTED = sizeof noted / sizeof noted[0] };

static atomic_uint pending;
static atomic_int wakes = -1;

static void note(int number) {
    for (int i = 0; i < NOTED; i++)
        if (noted[i].number == number) atomic_fetch_or(&pending, noted[i].bit);
    int fd = atomic_load(&wakes);
    if (fd >= 0) cs_event_signal(fd);
}

static int handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigfillset(&action.sa_mask);
    return sigaction(number, &action, NULL);
}

int cs_signals_install(int fd) {
    atomic_store(&wakes, fd);
    for (int i = 0; i < NOTED; i++)
        if (handle(noted[i].number, note, SA_RESTART) != 0) return -1;
    return 0;
}

unsigned cs_signals_take(unsigned wanted) { return atomic_fetch_and(&pending, ~wanted) & wanted; }

void cs_signals_reset(void) {
    for (int i = 0; i < NOTED; i++) handle(noted[i].number, SIG_DFL, 0);
    atomic_store(&wakes, -1);
}

void cs_stop_group(void) {
    handle(SIGTSTP, SIG_DFL, 0);
    // The group, not the process: what started us (make, a shell script) has to stop too, or the shell waits for it.
    kill(0, SIGTSTP);
    handle(SIGTSTP, note, SA_RESTART);
}

int cs_terminal_size(int fd, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}

static struct {
    int fd;
    struct termios modes;
    char bytes[256];
    size_t length;
} rescue;
static atomic_bool armed;

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };

// SA_RESETHAND has given the signal its default meaning back: returning or raising again is the death it was.
static void crashed(int number) {
    if (atomic_exchange(&armed, false)) {
        ssize_t ignored = write(rescue.fd, rescue.bytes, rescue.length);
        (void)ignored;
        tcsetattr(rescue.fd, TCSANOW, &rescue.modes);
    }
    raise(number);
}

int cs_rescue_remember(int fd) {
    rescue.fd = fd;
    return tcgetattr(fd, &rescue.modes);
}

void cs_rescue_arm(const char *bytes, size_t length) {
    if (length > sizeof rescue.bytes) length = sizeof rescue.bytes;
    memcpy(rescue.bytes, bytes, length);
    rescue.length = length;
    // A stack that overflowed can't run its own handler.
    static char stack[16384];
    stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&other, NULL);
    for (int i = 0; i < CRASHES; i++) handle(crashes[i], crashed, SA_RESETHAND | SA_ONSTACK);
    atomic_store(&armed, true);
}

void cs_rescue_disarm(void) {
    if (!atomic_exchange(&armed, false)) return;
    for (int i = 0; i < CRASHES; i++) handle(crashes[i], SIG_DFL, 0);
}
