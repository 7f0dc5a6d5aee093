#pragma once
// A small scenario with a realistic rulebook, built by hand, so that tests of the rules and of the session
// need no files. Six seats, two sections, three claims, four pieces of evidence, two recommendations, eight
// phases.

#include <memory>

#include "rules/rules.hpp"

namespace kenes::test {

/// The same one every time. Hearings of it need fate first, like all others.
[[nodiscard]] std::shared_ptr<const rules::Script> small_script();
/// A copy to change. Call rules::index_beats after changing beats.
[[nodiscard]] rules::Script small_script_copy();
/// One in which the news of kBurst does that as well.
[[nodiscard]] rules::Script small_script_with_news(const rules::Effect& effect);

// The seats, in the order of their words.
inline constexpr rules::SeatId kAkim{0};
inline constexpr rules::SeatId kChair{1};
inline constexpr rules::SeatId kExpert{2};
inline constexpr rules::SeatId kAigul{3};  // A member; presides while the chair gives the co-report.
inline constexpr rules::SeatId kSerik{4};  // A member; has a personal interest in the roads.
inline constexpr rules::SeatId kSecretary{5};

inline constexpr rules::IssueId kRoads{0};
inline constexpr rules::IssueId kWater{1};

inline constexpr rules::SectionId kWaterSection{0};    // By the akim.
inline constexpr rules::SectionId kCouncilSection{1};  // The co-report, by the chair.

inline constexpr rules::ClaimId kMeetings{0};    // In the co-report; accurate.
inline constexpr rules::ClaimId kRoadDone{1};    // Accurate.
inline constexpr rules::ClaimId kWaterShare{2};  // Overstated in the variant dry, accurate in wet.

inline constexpr rules::EvidenceId kAuditAct{
    0};  // The expert's; settles kWaterShare; line 1 of 3 matters. Contradicts.
inline constexpr rules::EvidenceId kLabTable{1};  // Public; supports kWaterShare with line 0 of 2, weight 4.
inline constexpr rules::EvidenceId kPhotoWell{
    2};  // Serik's; explains kWaterShare with line 2 of 3, weight 3.
inline constexpr rules::EvidenceId kRoadContract{
    3};  // The akim's and Aigul's; supports kRoadDone with line 1 of 2, weight 6.

inline constexpr rules::RecommendationId kRepairRoad{0};  // About the roads; can always be proposed.
inline constexpr rules::RecommendationId kStartPipe{
    1};  // About water; only when kWaterShare has been asked about.
// Both have the slots addressee (utilities 2, region 0) and deadline (september 2, soon 0).

inline constexpr rules::VariableId kHeat{0};  // 0 … 10, starts at 2.
inline constexpr rules::FlagId kNoted{0};

inline constexpr rules::BeatId kChoiceBeat{0};   // asked kWaterShare: puts a choice to Serik, once.
inline constexpr rules::BeatId kHallMurmurs{1};  // delivered kWaterSection: group hall, weight 1.
inline constexpr rules::BeatId kHallSilent{2};   // The same group, weight 3.
inline constexpr rules::BeatId kPipeNews{3};     // inject kBurst: trust -= 5, heat += 3.
inline constexpr rules::BeatId kWelcome{4};      // start.

inline constexpr rules::VariantId kDry{0};
inline constexpr rules::VariantId kWet{1};
inline constexpr rules::InjectId kBurst{0};         // In question time.
inline constexpr rules::EndingId kTurnedCorner{0};  // kStartPipe adopted.
inline constexpr rules::EndingId kTakenNote{1};

}  // namespace kenes::test
