// Questions beside the hearing, private and free: what the person thinks, how a vote will go, what a secret
// ballot may show.

#include "app/play/hearing_play.hpp"
#include "solo/positions.hpp"

namespace kenes::app {
using namespace rules;

HearingPlay::Went HearingPlay::ask_position(int moment) {
  course_.skip_position(moment);  // Whatever comes of it, it is asked once.
  // A heading belongs to what follows it.
  const bool only_headed = !page_.empty() && page_.back().kind == records::StoryLine::Kind::heading;
  if (only_headed) print_page();
  if (const Went went = turn_page(); went != Went::on) return went;
  const auto asking = [&] {
    if (moment == 0) terminal_.paragraph(voice().say("play.position.private"));
    Question question{voice().say("play.position." + std::to_string(moment)), {}, voice().say("play.skip")};
    for (const std::string_view key : solo::kPositions) question.labels.push_back(voice().say(key));
    return question;
  };
  const Answered answered = pick(asking, true);
  if (answered.what == Heard::left) return Went::left;
  if (answered.what == Heard::undone) return Went::back;
  terminal_.blank();
  if (answered.number == 0) return Went::on;
  if (const auto made = course_.state_position(moment, static_cast<int>(answered.number) - 3)) take_in(*made);
  return Went::on;
}

HearingPlay::Went HearingPlay::ask_prediction(const solo::AskPrediction& asked) {
  print_page();
  terminal_.blank();
  const Motion& motion = table_.hearing().motions[asked.vote.motion];
  while (true) {
    terminal_.paragraph(
        voice().say("play.predict", {{"motion", voice().motion(table_.hearing().motions.items, motion)},
                                     {"voters", static_cast<int>(asked.voters)}}));
    const Answered answered = hear("play.predict_number");
    if (answered.what == Heard::left) return Went::left;
    if (answered.what == Heard::undone) return Went::back;
    if (answered.what == Heard::looked) continue;
    if (answered.what != Heard::number) {
      course_.skip_prediction();
      return Went::on;
    }
    if (answered.number > asked.voters) {
      terminal_.paragraph(
          voice().say("play.pick_a_number", {{"from", 0}, {"to", static_cast<int>(asked.voters)}}));
      continue;
    }
    if (const auto made = course_.predict(static_cast<std::uint8_t>(answered.number))) take_in(*made);
    return Went::on;
  }
}

void HearingPlay::warn_of_secrecy(MotionId motion) {
  const session::SecrecyHint hint = table_.session().warns_of_secrecy(motion);
  if (hint.few_voters) terminal_.paragraph(voice().say("play.secrecy_few"));
  if (hint.likely_unanimous) terminal_.paragraph(voice().say("play.secrecy_unanimous"));
}

bool HearingPlay::is_meant(const Move& move, Went& went) {
  const auto* interest = std::get_if<DeclareInterest>(&move);
  const auto* vote = std::get_if<OpenVote>(&move);
  const bool risky = vote != nullptr && vote->method == Method::secret &&
                     table_.session().warns_of_secrecy(vote->motion).any();
  if (interest == nullptr && !risky) return true;
  const auto asking = [&]() -> Question {
    if (risky) {
      warn_of_secrecy(vote->motion);
      return {
          voice().say("play.secrecy_confirm"), {voice().say("play.secrecy_yes")}, voice().say("play.back")};
    }
    const bool barred = table_.script().rulebook.interest_bars_vote;
    terminal_.paragraph(voice().say(barred ? "play.interest_bars" : "play.interest_is_minuted",
                                    {{"issue", voice().issue(interest->issue)}}));
    return {
        voice().say("play.interest_confirm"), {voice().say("play.interest_yes")}, voice().say("play.back")};
  };
  const Answered answered = pick(asking, false);
  terminal_.blank();
  if (answered.what == Heard::left) went = Went::left;
  if (answered.what == Heard::undone) went = Went::back;
  return answered.what == Heard::number && answered.number == 1;
}

}  // namespace kenes::app
