#pragma once

#include "cs_store.h"
#include "cs_terminal.h"
