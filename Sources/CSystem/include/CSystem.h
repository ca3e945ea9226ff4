#pragma once

#include "cs_store.h"
