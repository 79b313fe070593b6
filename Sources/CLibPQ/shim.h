// libpq as the distribution ships it; SwiftPM finds it through pkg-config.
#pragma once
#include <libpq-fe.h>
