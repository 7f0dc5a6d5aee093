#pragma once
// The ids of the rules. Scenario authors write words; the loader turns them into these, in the order of the
// sorted words.

#include "core/id.hpp"
#include "rules/capacity.hpp"

namespace kenes::rules {

using SeatId = Id<struct SeatTag, std::uint8_t>;
using IssueId = Id<struct IssueTag, std::uint8_t>;
using SectionId = Id<struct SectionTag, std::uint8_t>;
using ClaimId = Id<struct ClaimTag, std::uint8_t>;
using EvidenceId = Id<struct EvidenceTag, std::uint8_t>;
using VariableId = Id<struct VariableTag, std::uint8_t>;
using FlagId = Id<struct FlagTag, std::uint8_t>;
using RecommendationId = Id<struct RecommendationTag, std::uint8_t>;
using MotionId =
    Id<struct MotionTag, std::uint8_t>;  // A place on the table, reused when a motion is done with.
using BeatId = Id<struct BeatTag, std::uint16_t>;
using VariantId = Id<struct VariantTag, std::uint8_t>;
using EndingId = Id<struct EndingTag, std::uint8_t>;
using InjectId = Id<struct InjectTag, std::uint8_t>;
using PhaseId = Id<struct PhaseTag, std::uint8_t>;
using GroupId = Id<struct GroupTag, std::uint8_t>;

using SeatSet = IdSet<SeatId, std::uint32_t>;
using IssueSet = IdSet<IssueId, std::uint8_t>;
using SectionSet = IdSet<SectionId, std::uint16_t>;
using ClaimSet = IdSet<ClaimId, std::uint32_t>;
using EvidenceSet = IdSet<EvidenceId, std::uint64_t>;
using RecommendationSet = IdSet<RecommendationId, std::uint32_t>;
using InjectSet = IdSet<InjectId, std::uint32_t>;

// Seats that nobody sits in. Chance, time, the counting of secret ballots, the room's facilitator: all act by
// moves, so that a journal replays to the same state everywhere. The public screen only looks.
inline constexpr SeatId kFacilitator{250};
inline constexpr SeatId kClock{251};
inline constexpr SeatId kFate{252};
inline constexpr SeatId kTeller{253};
inline constexpr SeatId kPublicScreen{254};

[[nodiscard]] constexpr bool is_reserved(SeatId seat) { return seat.raw >= 250 && !seat.is_none(); }

}  // namespace kenes::rules
