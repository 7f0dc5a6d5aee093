#pragma once
// What the fuzzers start from: the starter scenario and hearings of it.

#include <cstdint>
#include <string>

#include "fuzz/demand.hpp"
#include "rules/rules.hpp"
#include "scenario/scenario.hpp"

namespace kenes::fuzz {

/// The starter's files with its rulebook, as a journal would carry them.
[[nodiscard]] const scenario::Files& starter_files();
[[nodiscard]] const rules::Script& starter();

/// Random moves from the start of a hearing, drawn from `seed`: what comes of at most `moves` of them.
[[nodiscard]] rules::Hearing wandered(const rules::Script& script, std::uint64_t seed, std::size_t moves);

}  // namespace kenes::fuzz
