# shellcheck shell=bash
# What the scripts share. To be sourced, with `set -euo pipefail` on; leaves the working directory at the project's root.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 3

# One build of a preset at a time: two ninjas in one folder spoil each other's work.
locked() { # locked PRESET COMMAND...
  local preset=$1
  shift
  mkdir -p build
  if command -v flock >/dev/null; then
    flock "build/.$preset.lock" "$@"
  else
    "$@"
  fi
}

configure() { # configure PRESET: quiet, unless it fails
  local answer=0
  mkdir -p build
  locked "$1" cmake --preset "$1" >"build/$1-configure.log" 2>&1 || answer=$?
  if [[ $answer -ne 0 ]]; then cat "build/$1-configure.log" >&2; fi
  return "$answer"
}

build() { # build PRESET TARGET...: says only what goes wrong
  local preset=$1
  shift
  locked "$preset" cmake --build "build/$preset" -j "$(nproc)" --target "$@" -- --quiet |
    { grep -vx 'ninja: no work to do.' || true; }
}

has_target() { # has_target PRESET TARGET
  cmake --build "build/$1" --target help 2>/dev/null | grep -q "^$2: phony"
}
