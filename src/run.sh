#!/usr/bin/env bash
# Builds what has changed and runs one command of the program: src/run.sh [COMMAND …], by default `serve`.
# Exit codes are the program's; 3 also where it cannot be built or something is missing on this machine.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

stamp="$setup_web/obj/run.stamp"
program="$setup_web/bin/run"

# Whether a source is newer than the last good build; a folder is when something in it was added or removed.
is_stale() {
    [ -e "$stamp" ] && [ -e "$program/procurement.dll" ] || return 0
    [ -n "$(find "$setup_root"/{src,migrations,Directory.Build.props,Directory.Packages.props,BannedSymbols.txt,.editorconfig} \
        \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$stamp" -print -quit)" ]
}

# Two commands that start at once build once: the second waits, then finds nothing stale.
build() {
    mkdir -p "$setup_web/obj"
    (
        flock 9
        copy_page_scripts 9>&- || exit 3
        is_stale || exit 0
        # Made before the stamp: a folder of output that appears later would make its project look changed.
        find "$setup_root"/{src,migrations} -name '*.csproj' -printf '%h/bin\0%h/obj\0' | xargs -0 mkdir -p
        touch "$stamp.new"
        # Compiled ahead of time a command starts in half the time; where the compiler for that cannot be had, it does without.
        publish -p:PublishReadyToRun=true --use-current-runtime --no-self-contained >/dev/null 2>&1 9>&- || publish >&2 9>&- \
            || { say "程序编译没有成功，原因见上。"; exit 3; }
        mv -f "$stamp.new" "$stamp"
    ) 9>"$setup_web/obj/run.lock"
}

publish() {
    dotnet publish "$setup_web/Procurement.Web.csproj" -c Release -v quiet -o "$program" "$@" </dev/null
}

# A database of the user's own needs no PostgreSQL here, and neither does a text of help.
uses_own_server() {
    [ -z "${PROCUREMENT_DATABASE:-}" ] || return 1
    local argument
    # A published file is checked without any database.
    [ "${1:-}" != check ] || [[ " $* " == *" --department"* ]] || return 1
    for argument in "$@"; do
        case "$argument" in --database|--database=*|--help|-h|-\?|--version) return 1 ;; esac
    done
}

# The service may be handed a PDF at any time, a command only says so by its name.
reads_pdf() {
    [ "$#" -gt 0 ] && [ "$1" != serve ] || return 0
    local argument
    for argument in "$@"; do
        case "$argument" in *.[pP][dD][fF]) return 0 ;; esac
    done
    return 1
}

if ! command -v dotnet >/dev/null; then
    say "缺少 .NET SDK 10，请先安装：https://dotnet.microsoft.com/download"
    exit 3
fi
needed=()
if uses_own_server "$@"; then needed+=(postgresql); fi
if ! has_page_scripts; then needed+=(npm); fi
install_missing "${needed[@]}"
# Everything but published PDF files is read without them.
if reads_pdf "$@"; then install_missing poppler-utils poppler-data || say "暂不能读取 PDF，其余功能不受影响。"; fi
build
[ "$#" -gt 0 ] || set -- serve
# Only the default: a folder that --data or PROCUREMENT_DATA names is used as it is or refused.
export PROCUREMENT_DEFAULT_DATA="$setup_root/.data"
# A script that starts this in the background hands down SIGINT ignored; the service is to stop by it even so.
exec env --default-signal=INT dotnet "$program/procurement.dll" "$@"
