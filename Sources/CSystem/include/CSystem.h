#pragma once

#include "cs_board.h"
#include "cs_privilege.h"
#include "cs_store.h"
#include "cs_terminal.h"
