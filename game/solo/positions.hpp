#pragma once
// The moments at which people note, for themselves alone, what they think of the report: before it (0), after
// the questions (1), after the vote (2).

#include <array>
#include <optional>
#include <string_view>

#include "solo/table.hpp"

namespace kenes::solo {

/// Text keys of the answers, from −2 to 2.
inline constexpr std::array<std::string_view, 5> kPositions{"position.m2", "position.m1", "position.z0",
                                                            "position.p1", "position.p2"};

inline constexpr std::size_t kMoments = 3;

/// Which of them is in that phase, if any.
[[nodiscard]] std::optional<int> moment_of(rules::PhaseKind phase);
/// Those at which the person at this table has said it; bit a moment.
[[nodiscard]] unsigned moments_stated(const Table& table);

}  // namespace kenes::solo
