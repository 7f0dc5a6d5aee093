// The resolution in the parts its rulebook asks for. Law 383-V, article 23(3): an assessment, recommendations
// on putting right what the hearing has brought out, proposals for improving the work.

#include <algorithm>
#include <array>

#include "records/by_hand.hpp"
#include "records/outcome.hpp"
#include "records/told.hpp"

namespace kenes::records {
namespace {

using namespace rules;

constexpr std::array<std::string_view, 3> kWritten{"resolution.assessment", "resolution.recommendations",
                                                   "resolution.improvements"};

/// The hearing has brought out that something it is about is not as it was reported. A recommendation puts
/// that right; about anything else it can only propose how to do better.
bool puts_right(const Script& script, const Hearing& hearing, RecommendationId id) {
  constexpr std::uint8_t kBroughtOut = ClaimState::was_contradicted | ClaimState::was_committed;
  for (const ClaimId claim : script.recommendations[id.index()].about) {
    const ClaimState& state = hearing.claims[claim];
    const bool conceded = state.answer == static_cast<std::uint8_t>(AnswerKind::concede);
    if (conceded || (state.marks & kBroughtOut) != 0) return true;
  }
  return false;
}

std::size_t count_with(const assess::Facts& facts, std::uint8_t mark) {
  return static_cast<std::size_t>(std::ranges::count_if(
      facts.claims, [mark](const assess::ClaimFacts& claim) { return (claim.marks & mark) != 0; }));
}

void add_assessment(Page& page, const Voice& voice, const assess::Facts& facts) {
  const Hearing& hearing = facts.hearing;
  page.paragraph(voice.say("resolution_page.assessment"));
  const bool accepted = hearing.is(Hearing::report_accepted);
  const bool rejected = hearing.is(Hearing::report_rejected);
  page.item(voice.say(accepted   ? "debrief.report_accepted"
                      : rejected ? "debrief.report_rejected"
                                 : "resolution_page.report_not_put"));
  page.item(
      voice.say("resolution_page.tested",
                {{"claims", static_cast<std::int64_t>(facts.claims.size())},
                 {"confirmed", static_cast<std::int64_t>(count_with(facts, ClaimState::was_confirmed))},
                 {"contradicted", static_cast<std::int64_t>(count_with(facts, ClaimState::was_contradicted))},
                 {"committed", static_cast<std::int64_t>(count_with(facts, ClaimState::was_committed))}}));
}

void add_adopted(Page& page, const Voice& voice, const Hearing& hearing, bool right, const char* heading) {
  Page part;
  for (const RecommendationId id : hearing.adopted) {
    if (puts_right(voice.script, hearing, id) == right)
      part.item(voice.wording(hearing.motions[motion_of(hearing, id)]));
  }
  if (part.empty()) return;
  page.paragraph(voice.say(heading));
  page.append(part);
}

void add_reply(Page& page, const Voice& voice, const Hearing& hearing) {
  if (hearing.adopted.empty()) return;
  page.paragraph(voice.say("resolution_page.reply", {{"days", voice.script.rulebook.reply_days}}));
  const std::string rule = reply_rule(voice);
  if (!rule.empty()) page.paragraph(rule);
}

}  // namespace

Page resolution_page(const Voice& voice, const assess::Facts& facts) {
  Page page;
  const Hearing& hearing = facts.hearing;
  page.heading(voice.say("debrief.resolution"));
  add_assessment(page, voice, facts);
  if (hearing.adopted.empty()) page.paragraph(voice.say("debrief.no_recommendations"));
  add_adopted(page, voice, hearing, true, "resolution_page.recommendations");
  add_adopted(page, voice, hearing, false, "resolution_page.improvements");
  for (const RecommendationId id : hearing.rejected) {
    page.paragraph(voice.say("debrief.rejected", {{"title", voice.recommendation(id)}}));
  }
  add_reply(page, voice, hearing);
  add_by_hand(page, voice, voice.script.rulebook.resolution_holds, kWritten);
  return page;
}

}  // namespace kenes::records
