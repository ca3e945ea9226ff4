#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// Only what may be called between vfork and exec, in a process with threads.
static void become(const char *path, char *const arguments[], char *const environment[], int slave, int idle) {
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    for (int fd = 0; fd < 3; fd++) dup2(slave, fd);
    dup2(idle, 3);
    close_range(4, ~0U, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
}

// Out of the way of 0 to 3, which the child fills.
static int lifted(int fd) {
    int high = fcntl(fd, F_DUPFD_CLOEXEC, 10);
    close(fd);
    return high;
}

int cpt_spawn(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, cpt_child *child) {
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    char name[64];
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name, sizeof name) != 0)
        return errno;
    int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    int ends[2];
    if (slave < 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
    slave = lifted(slave);
    ends[1] = lifted(ends[1]);
    cpt_set_size(master, columns, rows);
    fcntl(master, F_SETFL, O_NONBLOCK);

    *child = (cpt_child){.master = master, .slave = slave, .idle = ends[0]};
    if (cpt_modes(slave, child->modes) != 0) return errno;
    // Not fork: that copies the page tables of whoever tests or measures, which for a benchmark of a million tickets took
    // longer than the program takes to its first frame.
    child->pid = vfork();
    if (child->pid < 0) return errno;
    if (child->pid == 0) become(path, arguments, environment, slave, ends[1]);
    close(ends[1]);
    return 0;
}

void cpt_set_size(int master, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(master, TIOCSWINSZ, &size);
}

int cpt_modes(int fd, uint32_t modes[4]) {
    struct termios now;
    if (tcgetattr(fd, &now) != 0) return -1;
    modes[0] = now.c_iflag;
    modes[1] = now.c_oflag;
    modes[2] = now.c_cflag;
    modes[3] = now.c_lflag;
    return 0;
}
