#pragma once
// What a program that is installed setgid needs of Linux and Swift can't call in time: to know that it is one, to read
// no environment that its user could have laid out, and to give its group up. Functions return 0 or an errno.
//
// Under AT_SECURE, before the first line of Swift: the environment is cleared but for TERM, LANG, LC_* and NO_COLOR,
// the umask is 007, a write past the file-size limit fails instead of ending the process, and nobody but root can trace
// the process or read a core of it.

#include <stdbool.h>

/// Whether the kernel started this program with rights that its user hasn't (AT_SECURE).
bool cs_is_privileged(void);

/// Gives the program's group up for good: the real, effective and saved group are then the user's.
int cs_group_give_up(void);
/// From here on only the user's group counts, until `cs_group_take_back`.
int cs_group_set_aside(void);
int cs_group_take_back(void);
