#!/bin/sh
# Starts a PostgreSQL server of its own in a folder that goes afterwards, and runs the tests that need one.
# Installs Debian's postgresql where there is none. PostgreSQL runs as no root: for root, the user postgres runs it.
set -eu

programs() {
    ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V -r || true
    command -v initdb 2>/dev/null | xargs -r readlink -f | xargs -r dirname || true
}

BIN=$(programs | sed -n 1p)
if [ -z "$BIN" ]; then
    SUDO=$([ "$(id -u)" = 0 ] || echo sudo)
    $SUDO apt-get update -qq
    $SUDO apt-get install -qq -y postgresql
    BIN=$(programs | sed -n 1p)
fi
FOLDER=$(mktemp -d)
as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$*"; else sh -c "$*"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$FOLDER"; fi
PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
trap 'as_owner "$BIN/pg_ctl -D $FOLDER/data -m immediate stop" >/dev/null 2>&1 || true; rm -rf "$FOLDER"' EXIT
trap 'exit 130' INT TERM

as_owner "$BIN/initdb -D $FOLDER/data -U checker --auth=trust --encoding=UTF8 --no-sync" >/dev/null
as_owner "$BIN/pg_ctl -D $FOLDER/data -w -l $FOLDER/log -o '-p $PORT -k $FOLDER -h 127.0.0.1' start" >/dev/null
"$BIN/createdb" -h 127.0.0.1 -p "$PORT" -U checker checker
CHECKER_TEST_POSTGRES="postgresql://checker@127.0.0.1:$PORT/checker" "$@"
