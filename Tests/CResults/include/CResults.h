// Counts the results that libpq has handed out and that nobody has given back yet.
#pragma once

/// How many results were handed out since the process began.
long cresults_handed_out(void);

/// How many of them were given back.
long cresults_given_back(void);
