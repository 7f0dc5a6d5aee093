#include "room/order_refused.hpp"

namespace kenes::room {

using namespace rules;

namespace {

/// "To whom, By when": what is still blank in that draft.
std::string blank_parts(const records::Voice& voice, const Motion& motion) {
  std::string parts;
  const auto& slots = voice.script.recommendations[motion.subject].slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (motion.slot(i) != 0) continue;
    parts.append(parts.empty() ? "" : ", ").append(voice.word("slot", slots[i].kind));
  }
  return parts;
}

text::Args args_of(const records::Voice& voice, const Motion& motion) {
  return {{"title", voice.recommendation(RecommendationId(motion.subject))},
          {"parts", blank_parts(voice, motion)}};
}

}  // namespace

std::string refused_words(const Play& play, const Hearing& hearing, text::Language language,
                          const OrderRefused& refused) {
  const records::Voice voice = play.voice(language);
  text::Args args;
  if (!refused.draft.is_none()) args = args_of(voice, hearing.motions[refused.draft]);
  if (!refused.seat.is_none()) args.emplace_back("name", voice.person(refused.seat));
  return voice.say(refused.key, args);
}

std::string draft_blanks(const records::Voice& voice, const Hearing& hearing) {
  for (const Motion& motion : hearing.motions.items) {
    const bool draft = motion.kind == MotionKind::recommendation && motion.state == MotionState::draft;
    if (!draft || blank_parts(voice, motion).empty()) continue;
    text::Args args = args_of(voice, motion);
    args.emplace_back("name", voice.person(motion.proposer));
    return voice.say("room.draft_blanks", args);
  }
  return voice.word("refusal", RefusalCode::blanks_left);
}

OrderRefused owed_report(const Script& script, const Hearing& hearing) {
  const auto refused = check(script, hearing, {hearing.presiding, NextPhase{}});
  if (!refused || refused->code != RefusalCode::sections_first) return {};
  const bool council = phase_of(script, hearing) == PhaseKind::co_report;
  for (std::size_t i = 0; i < script.sections.size(); ++i) {
    const Section& section = script.sections[i];
    const bool due = section.co_report == council && !hearing.delivered.has(SectionId(i));
    if (!due || !hearing.present.has(section.by)) continue;
    const bool presides = section.by == hearing.presiding;
    return {presides ? "room.refused.presides_and_reports" : "room.refused.report_owed", section.by};
  }
  return {};
}

OrderRefused owed_move(const Script& script, const Hearing& hearing) {
  for (const SeatId seat : hearing.pending.seats) {
    if (!seat.is_none()) return {"room.refused.choice_owed", seat};
  }
  const Floor& floor = hearing.floor;
  if (!floor.order_by.is_none()) return {"room.refused.ruling_owed", hearing.presiding};
  if (floor.respondent.is_none()) return {};
  const Action nothing{floor.respondent, Answer{AnswerKind::deflect}};
  return {check(script, hearing, nothing) ? "room.refused.must_answer" : "room.refused.answer_owed",
          floor.respondent};
}

}  // namespace kenes::room
