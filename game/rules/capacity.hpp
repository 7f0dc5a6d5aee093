#pragma once
// How much one hearing can hold. The loader has a diagnostic for each limit (KN0060 …); the guide lists them.
// They are chosen so that sets of seats, claims and recommendations are one 32-bit word, and a Hearing is
// about 1 KiB.

#include <cstddef>

namespace kenes::rules {

inline constexpr std::size_t kMaxSeats = 32;
inline constexpr std::size_t kMaxMinds =
    16;  // Seats with a stand of their own: those that are played by bots.
inline constexpr std::size_t kMaxIssues = 8;
inline constexpr std::size_t kMaxSections = 16;
inline constexpr std::size_t kMaxClaims = 32;
inline constexpr std::size_t kMaxEvidence = 64;
inline constexpr std::size_t kMaxLinesOfEvidence = 8;
inline constexpr std::size_t kMaxBearings = 128;  // Pairs of evidence and claim.
inline constexpr std::size_t kMaxPledges = 40;
inline constexpr std::size_t kMaxVariables = 48;
inline constexpr std::size_t kMaxFlags = 128;
inline constexpr std::size_t kMaxRecommendations = 32;
inline constexpr std::size_t kMaxSlots = 6;
inline constexpr std::size_t kMaxOptions = 7;
inline constexpr std::size_t kMaxMotions =
    12;  // On the table at one time, amendments and procedural motions included.
inline constexpr std::size_t kMaxBeats = 16000;
inline constexpr std::size_t kMaxOnceBeats = 256;
inline constexpr std::size_t kMaxChoices = 7;
inline constexpr std::size_t kMaxVariants = 16;
inline constexpr std::size_t kMaxEndings = 24;
inline constexpr std::size_t kMaxInjects = 32;
inline constexpr std::size_t kMaxPhases = 12;
inline constexpr std::size_t kMaxPending = 16;  // Choices put to seats and not yet made.
inline constexpr std::size_t kMaxDraws = 4;
inline constexpr std::size_t kMaxChainDepth = 8;

}  // namespace kenes::rules
