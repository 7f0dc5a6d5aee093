#include "solo/wording.hpp"

#include <algorithm>

#include "solo/remarks.hpp"

namespace kenes::solo {
namespace {

using namespace rules;

void add_vote(const records::Voice& voice, const SeatView& view, std::vector<std::string>& heading) {
  const Motion& motion = view.motions[view.vote.motion.index()];
  heading.push_back(voice.say("play.vote_now", {{"motion", voice.motion(view.motions, motion)}}));
  if (motion.kind == MotionKind::recommendation) heading.push_back(voice.wording(motion));
  if (motion.kind == MotionKind::amendment) heading.push_back(voice.amendment(view.motions, motion));
}

void add_floor(const records::Voice& voice, const SeatView& view, std::vector<std::string>& heading) {
  heading.push_back(voice.say("play.you_have_the_floor"));
  if (view.floor.claim.is_none()) return;
  heading.push_back(voice.say("play.under_discussion", {{"claim", voice.quoted_claim(view.floor.claim)}}));
}

bool has_blanks(const Script& script, const Motion& draft) {
  const std::size_t slots = script.recommendations[draft.subject].slots.size();
  for (std::size_t i = 0; i < slots; ++i) {
    if (draft.slot(i) == 0) return true;
  }
  return false;
}

/// A draft of one's own with blanks, once nobody speaks in the debate or waits to: the chair goes on when it
/// is whole or gone, and listening would lead nowhere.
const Motion* awaited_draft(const Script& script, const SeatView& view) {
  if (view.phase != PhaseKind::debate || !view.floor.holder.is_none()) return nullptr;
  const bool others_wait = std::ranges::any_of(view.queue, [&](SeatId seat) { return seat != view.seat; });
  if (others_wait) return nullptr;
  const auto found = std::ranges::find_if(view.motions, [&](const Motion& motion) {
    return motion.kind == MotionKind::recommendation && motion.state == MotionState::draft &&
           motion.proposer == view.seat && has_blanks(script, motion);
  });
  return found == view.motions.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> heading_of(const records::Voice& voice, const SeatView& view,
                                    const Hearing& hearing) {
  std::vector<std::string> heading;
  if (view.floor.respondent == view.seat) {
    heading.push_back(voice.say("play.answer_now", {{"claim", voice.quoted_claim(view.floor.claim)}}));
  } else if (view.floor.holder == view.seat) {
    add_floor(voice, view, heading);
  } else if (missing_voters(voice.script, hearing).has(view.seat)) {
    add_vote(voice, view, heading);
  } else if (view.vote.stage == VoteStage::open) {
    heading.push_back(vote_progress(voice, hearing));
  } else if (view.talk.to == view.seat && !view.talk.asked.is_none()) {
    heading.push_back(voice.say("play.talk_now", {{"who", voice.person(view.talk.from)},
                                                  {"title", voice.recommendation(view.talk.asked)}}));
  } else if (const Motion* draft = awaited_draft(voice.script, view)) {
    const RecommendationId id(draft->subject);
    heading.push_back(voice.say("play.draft_awaited", {{"title", voice.recommendation(id)}}));
  }
  return heading;
}

std::string question_of(const records::Voice& voice, const Hearing& hearing, const SeatView& view,
                        const Menu& menu, const MenuLevel& level) {
  const auto* choice = std::get_if<Choose>(&menu.move(0));
  if (choice == nullptr) {
    const bool votes = std::holds_alternative<CastBallot>(menu.move(0)) && !view.voted;
    return voice.say(votes ? "pick.ballot" : level.question);
  }
  return voice.question(choice->beat, records::variables_of(voice.script, hearing));
}

}  // namespace kenes::solo
