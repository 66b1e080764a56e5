# What run.sh and tests/run.sh need on a fresh Debian 12 with the .NET SDK. Sourced, not run.
# Everything it says goes to standard error: standard output belongs to the results of commands.
# Quick and silent where nothing is missing; a return code of 3 means that something could not be had.

setup_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
setup_web="$setup_root/src/Procurement.Web"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The SDK unpacked from an archive brings no ICU and ends at once without it; the program itself never uses it.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
# A build leaves no compiler or build server behind it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

say() { printf '%s\n' "$*" >&2; }

# Debian's name of everything in "$@" that is missing, one a line. What counts is the thing, not the package:
# Node or PostgreSQL may have come another way.
missing_packages() {
    local package
    for package in "$@"; do
        has_package "$package" || printf '%s\n' "$package"
    done
}

has_package() {
    case "$1" in
        postgresql) has_postgresql ;;
        npm) command -v npm ;;
        chromium) command -v chromium ;;
        poppler-utils) command -v pdftotext && command -v prlimit ;;
        poppler-data) test -d /usr/share/poppler/cMap ;;
        fonts-noto-cjk) test -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ;;
        *) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
    esac >/dev/null
}

has_postgresql() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' || { command -v initdb && command -v pg_ctl && command -v postgres; }
}

# Installs what is missing of the packages "$@".
install_missing() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then return 0; fi
    if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }; then
        say "缺少软件：${missing[*]}。请由管理员执行：apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 3
    fi
    say "正在安装：${missing[*]}"
    # One broken source among others fails an update; whether the packages can be had all the same, the installation tells.
    apt_get update -q || say "仍按已有的软件包列表安装。"
    if [[ " ${missing[*]} " == *' postgresql '* ]]; then forbid_system_cluster || return 3; fi
    apt_get install -y -q --no-install-recommends "${missing[@]}" || return 3
}

# apt-get as root, its output out of the way of results. On a machine just started, it waits for another installation to end.
apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" >&2 </dev/null \
        || { say "apt-get $1 没有成功，请检查网络和权限后重试。"; return 3; }
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian's package makes and starts a cluster of its own; the program brings its own and wants no other.
forbid_system_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    apt_get install -y -q --no-install-recommends postgresql-common || return 3
    as_root sed -i -E 's/^#?[[:space:]]*create_main_cluster[[:space:]]*=.*/create_main_cluster = false/' "$settings"
    grep -q '^create_main_cluster = false' "$settings" || echo 'create_main_cluster = false' | as_root tee -a "$settings" >/dev/null
}

page_lock="$setup_web/package-lock.json"
page_library="$setup_web/wwwroot/lib"
# From node_modules, each to its place below wwwroot/lib.
page_scripts=(htmx.org/dist/htmx.min.js:htmx/htmx.min.js jsqr/dist/jsQR.js:jsqr/jsQR.js)

has_page_scripts() {
    local script
    for script in "${page_scripts[@]}"; do
        [ -e "$page_library/${script#*:}" ] && ! [ "$page_lock" -nt "$page_library/${script#*:}" ] || return 1
    done
}

# Copies the pages' scripts from npm, in the versions of the lock file, where they are missing or older than it.
copy_page_scripts() {
    local modules script target
    if has_page_scripts; then return 0; fi
    install_missing npm || return 3
    modules=$(mktemp -d)
    cp "$setup_web/package.json" "$page_lock" "$modules/"
    if (cd "$modules" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2 </dev/null; then
        for script in "${page_scripts[@]}"; do
            target="$page_library/${script#*:}"
            mkdir -p "${target%/*}"
            # By rename: a program that is running never serves half a file.
            cp "$modules/node_modules/${script%%:*}" "$target.new" && mv -f "$target.new" "$target"
        done
    else
        say "无法下载网页脚本（npm ci），请检查网络后重试。"
    fi
    rm -rf "$modules"
    for script in "${page_scripts[@]}"; do
        [ -e "$page_library/${script#*:}" ] || return 3
    done
}
