#define _GNU_SOURCE
#include "cs_privilege.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

bool cs_is_privileged(void) { return getauxval(AT_SECURE) != 0; }

static bool is_kept(const char *variable) {
    static const char *const kept[] = {"TERM=", "LANG=", "LC_", "NO_COLOR="};
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        if (strncmp(variable, kept[i], strlen(kept[i])) == 0) return true;
    return false;
}

// A constructor, and among the first: the Swift runtime's own read variables before there is a main.
__attribute__((constructor(101))) static void distrust_surroundings(void) {
    if (!cs_is_privileged()) return;
    char **end = environ;
    for (char **variable = environ; variable && *variable; variable++)
        if (is_kept(*variable)) *end++ = *variable;
    if (end) *end = NULL;
    umask(007);
    signal(SIGXFSZ, SIG_IGN);
    prctl(PR_SET_DUMPABLE, 0);
}

// The kernel forgets at every change of ids that the process isn't to be dumped.
static int set_groups(gid_t real, gid_t effective, gid_t saved) {
    if (setresgid(real, effective, saved) != 0) return errno;
    return prctl(PR_SET_DUMPABLE, 0) == 0 ? 0 : errno;
}

int cs_group_give_up(void) {
    gid_t user = getgid();
    return set_groups(user, user, user);
}

static gid_t set_aside;

int cs_group_set_aside(void) {
    set_aside = getegid();
    return set_groups(-1, getgid(), -1);
}

int cs_group_take_back(void) { return set_groups(-1, set_aside, -1); }
