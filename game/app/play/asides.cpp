// Questions beside the hearing, private and free: what the person thinks, how a vote will go, what a secret
// ballot may show.

#include "app/play/hearing_play.hpp"

namespace kenes::app {
namespace {

using namespace rules;

/// The moments at which people note what they think of the report: before it, after the questions, after the
/// vote.
int moment_of(PhaseKind phase) {
  switch (phase) {
    case PhaseKind::opening:
    case PhaseKind::report:
      return 0;
    case PhaseKind::recess:
    case PhaseKind::debate:
      return 1;
    case PhaseKind::closing:
      return 2;
    default:
      return -1;
  }
}

constexpr std::array<std::string_view, 5> kPositions{"position.m2", "position.m1", "position.z0",
                                                     "position.p1", "position.p2"};

bool was_stated(const SoloTable& table, int moment) {
  bool stated = false;
  static_cast<void>(
      assess::fold(table.script(), table.options(), table.actions(), [&](const assess::Step& step) {
        const bool own =
            step.action.seat == table.own() && std::holds_alternative<StatePosition>(step.action.move);
        stated = stated || (own && moment_of(phase_of(table.script(), step.before)) == moment);
      }));
  return stated;
}

}  // namespace

HearingPlay::Went HearingPlay::ask_position() {
  const SeatView seen = view();
  const int moment = moment_of(seen.phase);
  if (moment < 0 || ((positions_asked_ >> moment) & 1U) != 0 || (seen.marks & Hearing::opened) == 0)
    return Went::on;
  const Action trial{table_.own(), StatePosition{0}};
  if (check(table_.script(), table_.hearing(), trial)) return Went::on;
  positions_asked_ |= 1U << moment;
  if (was_stated(table_, moment)) return Went::on;
  if (const Went went = turn_page(); went != Went::on) return went;
  terminal_.paragraph(voice().say("play.position.private"));
  std::vector<std::string> labels;
  labels.reserve(kPositions.size());
  for (const std::string_view key : kPositions) labels.push_back(voice().say(key));
  const Answered answered = pick(voice().say("play.position." + std::to_string(moment)), labels, "play.skip");
  if (answered.what == Heard::left) return Went::left;
  if (answered.what == Heard::undone) return Went::back;
  terminal_.blank();
  if (answered.number == 0) return Went::on;
  const auto value = static_cast<std::int8_t>(static_cast<int>(answered.number) - 3);
  const auto accepted = table_.play({table_.own(), StatePosition{value}});
  if (accepted) take_in(*accepted);
  return Went::on;
}

HearingPlay::Went HearingPlay::ask_prediction(const OpenVote& vote) {
  const Motion& motion = table_.hearing().motions[vote.motion];
  const bool matters = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::report;
  if (!matters || check(table_.script(), table_.hearing(), {table_.own(), Predict{0}})) return Went::on;
  print_page();
  terminal_.blank();
  const std::size_t voters = eligible_voters(table_.script(), table_.hearing(), motion).size();
  terminal_.paragraph(
      voice().say("play.predict", {{"motion", voice().motion(table_.hearing().motions.items, motion)},
                                   {"voters", static_cast<int>(voters)}}));
  while (true) {
    const Answered answered = listen(voice().say("play.predict_number"));
    if (answered.what == Heard::left) return Went::left;
    if (answered.what == Heard::undone) return Went::back;
    if (answered.what != Heard::number) return Went::on;
    if (answered.number > voters) {
      terminal_.paragraph(voice().say("play.pick_a_number", {{"n", static_cast<int>(voters)}}));
      continue;
    }
    const auto accepted = table_.play({table_.own(), Predict{static_cast<std::uint8_t>(answered.number)}});
    if (accepted) take_in(*accepted);
    return Went::on;
  }
}

void HearingPlay::warn_of_secrecy(const OpenVote& vote) {
  if (vote.method != Method::secret) return;
  const session::SecrecyHint hint = table_.session().warns_of_secrecy(vote.motion);
  if (hint.few_voters) terminal_.paragraph(voice().say("play.secrecy_few"));
  if (hint.likely_unanimous) terminal_.paragraph(voice().say("play.secrecy_unanimous"));
}

}  // namespace kenes::app
