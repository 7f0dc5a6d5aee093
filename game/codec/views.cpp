// Views as JSON, for phones and for whoever asks for --json. Only what is in the view, in words.

#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "codec/names.hpp"

namespace kenes::codec {
namespace {

using nlohmann::ordered_json;
using rules::Script;
using rules::SeatView;

bool has_bit(std::uint64_t word, std::size_t bit) { return ((word >> bit) & 1U) != 0; }
template <std::size_t N>
bool has_bit(const std::array<std::uint64_t, N>& words, std::size_t bit) {
  return has_bit(words[bit / 64U], bit % 64U);
}

ordered_json seat_or_null(const Script& script, rules::SeatId seat) {
  return seat.is_none() ? ordered_json(nullptr) : ordered_json(seat_word(script, seat));
}
template <class IdType>
ordered_json word_or_null(const Script& script, IdType id) {
  const std::string* word = detail::word_of(script.names, id);
  return word == nullptr ? ordered_json(nullptr) : ordered_json(*word);
}
template <class E>
std::string name(E value) {
  return std::string(rules::name_of(value));
}
template <class Ids>
ordered_json list_of(const Script& script, const Ids& ids) {
  ordered_json list = ordered_json::array();
  for (auto id : ids) list.push_back(word_or_null(script, id));
  return list;
}

ordered_json marks_of(std::uint16_t marks) {
  static constexpr std::array<std::string_view, 10> kMarks{
      "drawn",           "opened",          "certified", "quorum_found",    "agenda_adopted",
      "report_accepted", "report_rejected", "adjourned", "moves_keep_time", "closed"};
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < kMarks.size(); ++i) {
    if (has_bit(marks, i)) list.push_back(std::string(kMarks[i]));
  }
  return list;
}

ordered_json floor_of(const Script& script, const rules::Floor& floor) {
  ordered_json out = ordered_json::object();
  out["holder"] = seat_or_null(script, floor.holder);
  out["respondent"] = seat_or_null(script, floor.respondent);
  out["claim"] = word_or_null(script, floor.claim);
  out["questions"] = floor.questions;
  out["presents"] = floor.presents;
  out["referred"] = floor.referred != 0;
  out["order_by"] = seat_or_null(script, floor.order_by);
  if (!floor.order_by.is_none()) out["order"] = name(floor.order);
  return out;
}

ordered_json date_word(const Script& script, rules::ClaimId claim, std::uint8_t by_when) {
  const rules::Dates dates = rules::dates_for(script, claim);
  const auto& options = detail::inner_words(script.names.options[dates.of.index()], dates.slot);
  const auto* word = detail::word_at(options, by_when - 1U);
  return word == nullptr ? ordered_json(by_when - 1) : ordered_json(*word);
}

ordered_json claims_of(const Script& script, const SeatView& view) {
  ordered_json out = ordered_json::object();
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    const rules::ClaimView& claim = view.claims[i];
    ordered_json one = ordered_json::object();
    one["progress"] = name(claim.progress);
    one["answer"] = name(claim.answer);
    one["asked"] = claim.asked;
    one["supporting"] = claim.supporting;
    one["contradicting"] = claim.contradicting;
    one["explaining"] = claim.explaining;
    one["recorded"] = (claim.marks & rules::ClaimState::was_recorded) != 0;
    one["concrete"] = view.concrete.has(rules::ClaimId(i));
    if (claim.by_when != 0) one["by_when"] = date_word(script, rules::ClaimId(i), claim.by_when);
    if (claim.truth_known) one["truth"] = name(claim.truth);
    out[script.names.claims[i]] = one;
  }
  return out;
}

/// The words of the filled slots; in an amendment, of the one it changes.
ordered_json slots_of(const Script& script, const SeatView& view, const rules::Motion& motion) {
  ordered_json out = ordered_json::object();
  const bool amends = motion.kind == rules::MotionKind::amendment;
  if (!amends && motion.kind != rules::MotionKind::recommendation) return out;
  if (amends && motion.subject >= view.motions.size()) return out;
  const std::size_t recommendation = amends ? view.motions[motion.subject].subject : motion.subject;
  const auto& slots = detail::inner_words(script.names.slots, recommendation);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (motion.slot(i) == 0) continue;
    const auto& options = detail::inner_words(script.names.options[recommendation], i);
    if (const auto* word = detail::word_at(options, motion.slot(i) - 1U)) out[slots[i]] = *word;
  }
  return out;
}

ordered_json motions_of(const Script& script, const SeatView& view) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < view.motions.size(); ++i) {
    const rules::Motion& motion = view.motions[i];
    if (motion.kind == rules::MotionKind::none) continue;
    ordered_json one = ordered_json::object();
    one["motion"] = i;
    one["kind"] = name(motion.kind);
    one["state"] = name(motion.state);
    if (motion.kind == rules::MotionKind::recommendation) {
      one["recommendation"] = word_or_null(script, rules::RecommendationId(motion.subject));
    }
    if (motion.kind == rules::MotionKind::amendment) one["amends"] = motion.subject;
    one["proposer"] = seat_or_null(script, motion.proposer);
    one["cosigners"] = list_of(script, motion.cosigners);
    one["slots"] = slots_of(script, view, motion);
    one["read_back"] = has_bit(view.read_back, i);
    one["reading_called"] = has_bit(view.reading_called, i);
    list.push_back(one);
  }
  return list;
}

ordered_json totals(unsigned in_favour, unsigned against, unsigned abstain) {
  return {{"in_favour", in_favour}, {"against", against}, {"abstain", abstain}};
}

ordered_json vote_of(const Script& script, const SeatView& view) {
  const rules::Vote& vote = view.vote;
  ordered_json out = ordered_json::object();
  out["stage"] = name(vote.stage);
  if (vote.stage == rules::VoteStage::none) return out;
  out["motion"] = vote.motion.raw;
  out["method"] = name(vote.method);
  out["voted"] = list_of(script, vote.voted);
  if (vote.casting != rules::Ballot::none) out["casting"] = name(vote.casting);
  if (vote.stage != rules::VoteStage::published) return out;
  out["adopted"] = vote.adopted != 0;
  ordered_json by_name = ordered_json::object();
  ordered_json reasons = ordered_json::object();
  for (rules::SeatId seat : vote.voted) {
    const rules::Objection why = vote.why[seat.index()];
    if (vote.ballot_of(seat) != rules::Ballot::none)
      by_name[seat_word(script, seat)] = name(vote.ballot_of(seat));
    if (why != rules::Objection::none) reasons[seat_word(script, seat)] = name(why);
  }
  out["ballots"] = by_name;
  if (!reasons.empty()) out["reasons"] = reasons;
  out["hall"] = totals(vote.hall_in_favour, vote.hall_against, vote.hall_abstain);
  out["box"] = totals(vote.box_in_favour, vote.box_against, vote.box_abstain);
  return out;
}

ordered_json shown_of(const Script& script, const SeatView& view) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    for (const rules::Bears& bears : script.evidence[i].bears) {
      if (!has_bit(view.shown, bears.bit)) continue;
      list.push_back({{"evidence", script.names.evidence[i]}, {"claim", word_or_null(script, bears.on)}});
    }
  }
  return list;
}

void put_seats(ordered_json& out, const Script& script, const SeatView& view) {
  ordered_json seats = ordered_json::object();
  for (std::size_t i = 0; i < script.seats.size(); ++i) {
    const rules::SeatId seat(i);
    ordered_json declared = ordered_json::array();
    for (std::size_t issue = 0; issue < script.issue_count; ++issue) {
      if (view.declared[issue].has(seat)) declared.push_back(script.names.issues[issue]);
    }
    seats[script.names.seats[i]] = {{"present", view.present.has(seat)},
                                    {"standing", view.standing[i]},
                                    {"turns", view.turns[i]},
                                    {"mood", name(view.moods[i])},
                                    {"declared", declared}};
  }
  out["seats"] = seats;
}

/// Flags, variables and beats that choices read: all else of the script stays hidden.
void put_script_state(ordered_json& out, const Script& script, const SeatView& view) {
  ordered_json flags = ordered_json::array();
  for (std::size_t i = 0; i < script.names.flags.size(); ++i) {
    if (has_bit(view.public_state.flags, i)) flags.push_back(script.names.flags[i]);
  }
  ordered_json variables = ordered_json::object();
  for (std::size_t i = 0; i < script.names.variables.size(); ++i) {
    if (view.public_state.variables[i]) variables[script.names.variables[i]] = view.variables[i];
  }
  ordered_json fired = ordered_json::array();
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const std::uint16_t bit = script.beats[i].once_bit;
    if (bit != 0xFFFF && has_bit(view.public_state.fired, bit)) fired.push_back(script.names.beats[i]);
  }
  out["flags"] = flags;
  out["variables"] = variables;
  out["fired"] = fired;
}

void put_common(ordered_json& out, const Script& script, const SeatView& view) {
  out["phase"] = name(view.phase);
  out["phase_place"] = view.phase_place;
  out["extended"] = view.extended;
  out["elapsed_s"] = view.elapsed_s;
  out["phase_from_s"] = view.phase_from_s;
  out["turn_from_s"] = view.turn_from_s;
  out["marks"] = marks_of(view.marks);
  out["presiding"] = seat_or_null(script, view.presiding);
  out["trust"] = view.trust;
  out["guard"] = view.guard;
  out["fate_first"] = view.fate_first;
  out["choice_pending"] = view.choice_pending;
  out["talk_running"] = view.talk_running;
  out["floor"] = floor_of(script, view.floor);
  out["queue"] = list_of(script, view.queue);
  out["ordered"] = list_of(script, view.ordered);
  out["delivered"] = list_of(script, view.delivered);
  out["claims"] = claims_of(script, view);
  out["on_table"] = list_of(script, view.on_table);
  out["presented"] = list_of(script, view.presented);
  out["shown"] = shown_of(script, view);
  out["motions"] = motions_of(script, view);
  out["proposed"] = list_of(script, view.proposed);
  out["adopted"] = list_of(script, view.adopted);
  out["rejected"] = list_of(script, view.rejected);
  out["vote"] = vote_of(script, view);
  put_seats(out, script, view);
  put_script_state(out, script, view);
}

ordered_json pledges_of(const Script& script, const SeatView& view) {
  ordered_json list = ordered_json::array();
  for (const rules::Pledge& pledge : view.pledges) {
    list.push_back({{"recommendation", word_or_null(script, pledge.recommendation)},
                    {"by", seat_or_null(script, pledge.by)},
                    {"to", seat_or_null(script, pledge.to)}});
  }
  return list;
}

void put_own(ordered_json& out, const Script& script, const SeatView& view) {
  out["holds"] = list_of(script, view.holds);
  out["pending"] = word_or_null(script, view.pending);
  out["my_ballot"] = name(view.my_ballot);
  out["voted"] = view.voted;
  out["predicted"] = view.predicted;
  out["stated"] = view.stated;
  out["tie_to_break"] = view.tie_to_break;
  out["approaches"] = view.approaches;
  out["pledges"] = pledges_of(script, view);
  ordered_json talk = ordered_json::object();
  talk["from"] = seat_or_null(script, view.talk.from);
  talk["to"] = seat_or_null(script, view.talk.to);
  talk["asked"] = word_or_null(script, view.talk.asked);
  talk["offered"] = word_or_null(script, view.talk.offered);
  out["talk"] = talk;
  ordered_json mind = ordered_json::object();
  for (std::size_t i = 0; i < script.issue_count; ++i) mind[script.names.issues[i]] = view.mind[i];
  out["mind"] = mind;
}

}  // namespace

std::string encode_view(const Script& script, const SeatView& view) {
  ordered_json out = ordered_json::object();
  out["seat"] = seat_or_null(script, view.seat);
  put_common(out, script, view);
  if (view.seat == rules::kFacilitator) out["injected"] = list_of(script, view.injected);
  if (view.known) put_own(out, script, view);
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace kenes::codec
