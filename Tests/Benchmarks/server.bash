# What the benchmarks share: servers of their own in a temporary folder, stopped at the end.
# To be sourced from the folder of the package.

export LC_ALL=C
bin=${RYGRAD_BIN:-.build/release}
for program in rygrad rygradctl; do
  [ -x "$bin/$program" ] || { echo "$bin/$program is missing; run: make release" >&2; exit 1; }
done

folder=$(mktemp -d)
# PostgreSQL's user has to enter it where root runs this.
chmod 755 "$folder"
running=()
trap 'while [ ${#running[@]} -gt 0 ]; do stop || true; done; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# Starts `rygrad` with the arguments given, its log in $folder/$1.log; sets `pid`. No port is open
# unless an argument opens it.
start() {
  : > "$folder/$1.log"
  RYGRAD_TCP_PORT='' RYGRAD_HTTP_PORT='' RYGRAD_DEMONSTRATION=off \
    "$bin/rygrad" "$@" --log-format json > /dev/null 2>> "$folder/$1.log" & pid=$!
  running+=("$pid")
}

# Stops what was started last, which may use what was started before it.
stop() {
  local last=${running[-1]}
  unset 'running[-1]'
  kill "$last" 2> /dev/null || true
  wait "$last"
}

# Ends the benchmark when what was started last has ended, and says why that did.
require_running() {
  kill -0 "$pid" 2> /dev/null || { cat "$folder/$1.log" >&2; exit 1; }
}

# Starts `rygrad run` with further flags and waits until it can be used; sets `database`.
start_server() {
  start run --data "$folder" "$@"
  until [ -s "$folder/database" ]; do
    require_running run
    sleep 0.1
  done
  database=$(< "$folder/database")
}

# The median of the numbers given.
median() {
  printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 }
    END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
