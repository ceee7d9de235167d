#!/bin/sh
# Runs $BOUND_PROGRAM, and kills its process group as soon as standard input closes. That is when the process that
# started it has ended, however that was: a handler would not survive SIGKILL.
exec 9<&0
# 3 and 4 may be the pipes by which a browser is driven.
(read -r _ <&9; kill -s KILL -- "-$$") 3>&- 4>&- >/dev/null 2>&1 &
exec "$BOUND_PROGRAM" "$@" </dev/null 9<&-
