#!/usr/bin/env bash
# Runs the whole test suite on a Debian machine that has the .NET 10 SDK.
# Installs what tests need, restores, builds once, tests; the last line is always "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Here nothing is left out for want of a browser: without one its tests fail.
export REQUIRE_BROWSER=1

configuration=Release
results=artifacts/test-results

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }

# close PASSED FAILED SKIPPED: prints the closing line and ends.
close() {
    printf '%d passed, %d failed, %d skipped\n' "$1" "$2" "$3"
    [ "$2" -eq 0 ]
    exit
}

stop() {
    say "$*"
    close 0 1 0
}

# What .NET itself needs to know languages; without it dotnet does not start.
has_icu() {
    [ -n "$(find /usr/lib /usr/lib64 /lib /usr/local/lib -name 'libicuuc.so.*' -print -quit 2>/dev/null)" ]
}

# What the site is tested in; CHROMIUM may name another.
has_browser() {
    [ -x "${CHROMIUM:-/usr/bin/chromium}" ]
}

# The packages that are missing, one a line. The sqlite3 shell is what the benchmarks are compared with; LibreOffice opens
# the workbooks, and Noto draws Arabic.
missing() {
    command -v sqlite3 >/dev/null || echo sqlite3
    has_icu || echo libicu
    has_browser || echo chromium
    command -v soffice >/dev/null || echo libreoffice-calc
    command -v pdftotext >/dev/null || echo poppler-utils
    [ -d /usr/share/fonts/truetype/noto ] || echo fonts-noto-core
}

# Debian's name of the library carries its version (libicu72, libicu76 ...).
icu_package() {
    apt-cache search --names-only '^libicu[0-9]+$' | awk '{ print $1 }' | sort -V | tail -n 1
}

install() {
    local wanted=("$@") i
    apt-get update -qq || return 1
    for i in "${!wanted[@]}"; do
        if [ "${wanted[i]}" = libicu ]; then wanted[i]=$(icu_package); fi
    done
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" </dev/null
}

prepare() {
    local wanted
    mapfile -t wanted < <(missing)
    [ "${#wanted[@]}" -eq 0 ] && return
    if [ "$(id -u)" -ne 0 ]; then
        say "Missing: ${wanted[*]}. Install them as root: apt-get install ${wanted[*]/%libicu/libicu-dev}"
    elif ! command -v apt-get >/dev/null; then
        say "Missing: ${wanted[*]}. There is no apt-get here; install them as this system does."
    else
        say "Installing: ${wanted[*]}"
        install "${wanted[@]}" >&2 || say "Could not install: ${wanted[*]}."
    fi
    has_icu || stop "Without libicu .NET does not start."
}

# sums: "passed executed total" over every .trx file of the results.
sums() {
    find "$results" -name '*.trx' -exec cat {} + | tr '>' '\n' | awk '
        function count(name,   found) {
            if (!match($0, " " name "=\"[0-9]+\"")) return 0
            found = substr($0, RSTART, RLENGTH)
            gsub(/[^0-9]/, "", found)
            return found + 0
        }
        /<Counters / { passed += count("passed"); executed += count("executed"); total += count("total") }
        END { print passed + 0, executed + 0, total + 0 }'
}

prepare
# Here a missing program fails the tests that need it; elsewhere they are skipped with the reason.
export REQUIRE_OFFICE=1
command -v dotnet >/dev/null || stop "dotnet was not found: install the .NET 10 SDK."
dotnet restore Displacement.sln --locked-mode -warnaserror || stop "The restore failed."
dotnet build Displacement.sln --no-restore --configuration "$configuration" -warnaserror || stop "The build failed."

rm -rf "$results"
mkdir -p "$results"
dotnet test Displacement.sln --no-build --configuration "$configuration" --logger trx --results-directory "$results"
outcome=$?

read -r passed executed total < <(sums)
failed=$((executed - passed))
# A test host that died has counted nothing.
if [ "$outcome" -ne 0 ] && [ "$failed" -eq 0 ]; then
    say "dotnet test ended with $outcome though no test failed."
    failed=1
fi
if [ "$total" -eq 0 ] && [ "$failed" -eq 0 ]; then
    say "No test was found."
    failed=1
fi
close "$passed" "$failed" $((total - executed))
