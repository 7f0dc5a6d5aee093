#pragma once
// The closed lists of words of a hearing. Each enumerator is spelled as in JSON, so that one spelling serves
// code, journal, wire and author.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kenes::rules {

enum class Role : std::uint8_t {
  chair,
  secretary,
  member,
  maslikhat_chair,
  akim,
  official,
  expert,
  citizen,
  journalist,
  observer,
  // The reserved seats; no scenario can name these.
  facilitator,
  clock,
  fate,
  teller,
};
enum class PhaseKind : std::uint8_t {
  opening,
  report,
  co_report,
  questions,
  recess,
  debate,
  resolution,
  closing,
  closed
};
enum class Truth : std::uint8_t { accurate, overstated, omitted, unverifiable };
/// How far a claim has come. The last four are settled.
enum class Progress : std::uint8_t {
  undelivered,
  delivered,
  questioned,
  tested,
  confirmed,
  contradicted,
  explained,
  committed
};
enum class Tone : std::uint8_t { neutral, accusing, inviting };
enum class AnswerKind : std::uint8_t { none, explain, concede, commit, deflect };
enum class Bearing : std::uint8_t { supports, contradicts, explains };
enum class Stance : std::uint8_t { support, oppose, conciliate };
enum class OrderKind : std::uint8_t { off_topic, time_over, no_quorum, undeclared_interest, text_not_read };
enum class MotionKind : std::uint8_t {
  none,
  agenda,
  recommendation,
  amendment,
  extend,
  secret_ballot,
  adjourn,
  report
};
enum class MotionState : std::uint8_t { draft, adopted, rejected, withdrawn };
enum class Ballot : std::uint8_t { none, in_favour, against, abstain };
enum class Method : std::uint8_t { open, roll_call, secret };
enum class VoteStage : std::uint8_t { none, open, closed, published };
enum class SlotKind : std::uint8_t { addressee, action, deadline, indicator, money };
enum class Mood : std::uint8_t { calm, attentive, uneasy, warm, stern };
enum class EvidenceKind : std::uint8_t {
  act,
  table,
  letter,
  photo,
  testimony,
  map,
  contract,
  protocol,
  schedule,
  minutes,
  post,
};
enum class Base : std::uint8_t { all_members, present, cast, entitled };
/// Why somebody votes against, as they may say of it afterwards. Whether it is true is their affair.
enum class Objection : std::uint8_t {
  none,
  untested,   // Nobody has looked into what it rests on.
  confirmed,  // What it rests on stands as it was reported: there is nothing to put right.
  level,      // It is addressed to somebody who cannot do it.
  action,     // What is to be done,
  deadline,   // by when,
  indicator,  // by what that is seen,
  money,      // or from what it is paid is not said so that one can ask for it.
  stand,      // Their own view of the matter.
  needless,   // It is no business of those who sit here.
  too_dear,
  promised,       // Their word is with another text on the same matter.
  unwilling,      // Against, and no more said.
  mood,           // As the day went.
  weaker,         // An amendment that takes something away.
  long_enough,    // On more time,
  openly,         // on a secret ballot,
  not_now,        // on another day.
  disproved,      // On the report: what was said in it was refuted,
  mistrust,       // the hall does not believe it,
  strict,         // accepting would mean being satisfied.
  no_abstention,  // They would rather not have voted.
};
enum class Standing : std::uint8_t { law, regulation, teaching };  // Where a rule comes from.

/// The names of an enumeration in its order; specialised below for each of them.
template <class E>
inline constexpr std::array<std::string_view, 0> kNames{};

template <>
inline constexpr std::array<std::string_view, 14> kNames<Role>{
    "chair",   "secretary",  "member",   "maslikhat_chair", "akim",  "official", "expert",
    "citizen", "journalist", "observer", "facilitator",     "clock", "fate",     "teller"};
template <>
inline constexpr std::array<std::string_view, 9> kNames<PhaseKind>{
    "opening", "report", "co_report", "questions", "recess", "debate", "resolution", "closing", "closed"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Truth>{"accurate", "overstated", "omitted",
                                                               "unverifiable"};
template <>
inline constexpr std::array<std::string_view, 8> kNames<Progress>{"undelivered", "delivered", "questioned",
                                                                  "tested",      "confirmed", "contradicted",
                                                                  "explained",   "committed"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Tone>{"neutral", "accusing", "inviting"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<AnswerKind>{"none", "explain", "concede", "commit",
                                                                    "deflect"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Bearing>{"supports", "contradicts", "explains"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Stance>{"support", "oppose", "conciliate"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<OrderKind>{"off_topic", "time_over", "no_quorum",
                                                                   "undeclared_interest", "text_not_read"};
template <>
inline constexpr std::array<std::string_view, 8> kNames<MotionKind>{
    "none", "agenda", "recommendation", "amendment", "extend", "secret_ballot", "adjourn", "report"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<MotionState>{"draft", "adopted", "rejected",
                                                                     "withdrawn"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Ballot>{"none", "in_favour", "against", "abstain"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Method>{"open", "roll_call", "secret"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<VoteStage>{"none", "open", "closed", "published"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<SlotKind>{"addressee", "action", "deadline",
                                                                  "indicator", "money"};
template <>
inline constexpr std::array<std::string_view, 5> kNames<Mood>{"calm", "attentive", "uneasy", "warm", "stern"};
template <>
inline constexpr std::array<std::string_view, 11> kNames<EvidenceKind>{
    "act",      "table",    "letter",   "photo",   "testimony", "map",
    "contract", "protocol", "schedule", "minutes", "post"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<Base>{"all_members", "present", "cast", "entitled"};
template <>
inline constexpr std::array<std::string_view, 22> kNames<Objection>{
    "none",   "untested", "confirmed", "level",    "action",    "deadline",     "indicator", "money",
    "stand",  "needless", "too_dear",  "promised", "unwilling", "mood",         "weaker",    "long_enough",
    "openly", "not_now",  "disproved", "mistrust", "strict",    "no_abstention"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Standing>{"law", "regulation", "teaching"};

template <class E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
  return kNames<E>[static_cast<std::size_t>(value)];
}
/// The enumerator with that name, if there is one.
template <class E>
[[nodiscard]] constexpr std::optional<E> named(std::string_view name) {
  for (std::size_t i = 0; i < kNames<E>.size(); ++i) {
    if (kNames<E>[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace kenes::rules
