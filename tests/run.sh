#!/usr/bin/env bash
# Builds everything, checks form and migrations, runs all tests. The last line is "N passed, N failed"; a check that fails counts
# as one. Green only if nothing failed and every test project ran tests. What it starts and makes ends with it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../src/setup.sh"

passed=0
failed=0
job=
work=$(mktemp -d /tmp/procurement-tests.XXXXXX)
mkdir "$work/tmp"
chmod 711 "$work" "$work/tmp"   # as root the test servers run as postgres
export TMPDIR="$work/tmp"
# Profiling what runs only for minutes costs more than it gains.
export DOTNET_TieredPGO=0
cd "$setup_root"

# Runs a command in a process group of its own, so that whatever it started can be ended with it.
run() {
    local code=0
    set -m
    "$@" </dev/null &
    job=$!
    set +m
    wait "$job" || code=$?
    end_job
    return "$code"
}

end_job() {
    if [ -n "$job" ]; then kill -KILL -- "-$job" 2>/dev/null || true; fi
    job=
}

fail() {
    failed=$((failed + 1))
    echo "FAILED: $*"
}

# check NAME COMMAND…: runs it, and counts a failure under its name.
check() {
    local name=$1
    shift
    echo "== $name"
    run "$@" || { fail "$name"; return 1; }
}

# The sum of a counter (passed, failed …) over the result files of a folder.
count() {
    # No file, or no such counter, is 0 and not an error.
    { find "$2" -name '*.trx' -exec grep -ho '<Counters [^>]*' {} + 2>/dev/null || true; } \
        | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'
}

test_project() {
    local name=$1 results="$work/results/$1" code=0 bad
    echo "== $name"
    run dotnet test "tests/$name/$name.csproj" -c Release --no-build --logger trx --results-directory "$results" || code=$?
    bad=$(($(count failed "$results") + $(count error "$results") + $(count timeout "$results")))
    passed=$((passed + $(count passed "$results")))
    failed=$((failed + bad))
    if [ "$(count executed "$results")" -eq 0 ]; then fail "$name: no test ran"; return; fi
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then fail "$name: the run ended with code $code"; fi
}

# Servers run in sessions of their own; those under our folder are ours. A killed test may have left one.
end_servers() {
    local file id socket
    while IFS= read -r file; do
        { read -r id; read -r _; read -r _; read -r _; read -r socket; } <"$file" || true
        if [ "$(cat "/proc/$id/comm" 2>/dev/null)" = postgres ]; then
            kill -QUIT "$id" 2>/dev/null || true
            timeout 20 tail --pid="$id" -f /dev/null || true
        fi
        case "$socket" in /tmp/procurement-*) rm -rf "$socket" ;; esac
    done < <(find "$work/tmp" -name postmaster.pid 2>/dev/null)
}

finish() {
    local code=$?
    trap - EXIT INT TERM HUP
    set +e
    end_job
    end_servers
    rm -rf "$work"
    if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then fail "the run was broken off with code $code"; fi
    if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then fail "no test ran"; fi
    echo "$passed passed, $failed failed"
    # With its number: a bare exit in a trap ends with the code from before the trap.
    if [ "$failed" -eq 0 ]; then exit 0; else exit 1; fi
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

check "packages" install_missing postgresql npm chromium fonts-noto-cjk poppler-utils poppler-data || exit 1
check "page scripts" copy_page_scripts || exit 1
check "tools" dotnet tool restore || exit 1
check "build without warnings" dotnet build Procurement.sln -c Release -warnaserror -v minimal || exit 1
check "format" dotnet format Procurement.sln --verify-no-changes --no-restore || true
check "migrations match the model" dotnet ef migrations has-pending-model-changes \
    --project migrations/Procurement.Migrations --configuration Release --no-build || true
test_project Procurement.Tests
test_project Procurement.Web.Tests
