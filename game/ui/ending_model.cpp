#include <algorithm>

#include "records/outcome.hpp"
#include "ui/ending.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using records::Block;

std::string motion_words(const records::Voice& voice, const assess::VoteFacts& vote) {
  if (vote.recommendation.is_none()) return voice.say("end.vote_on_report");
  return voice.recommendation(vote.recommendation);
}

EndingModel::Vote vote_of(const Ended& ended, const assess::VoteFacts& vote) {
  const records::Voice& voice = ended.voice;
  EndingModel::Vote out;
  out.what = motion_words(voice, vote);
  out.adopted = vote.verdict.adopted;
  out.outcome = voice.say(out.adopted ? "end.adopted" : "end.not_adopted");
  out.working =
      records::say_verdict(voice.catalogue, voice.language,
                           records::judged_by(voice.script.rulebook, vote.kind, vote.method), vote.verdict);
  const Counts& counts = vote.verdict.counts;
  out.tally = {counts.in_favour, counts.against, counts.abstain, vote.verdict.not_voting,
               vote.verdict.needed};
  return out;
}

/// Votes on procedure are for the minutes.
bool is_of_weight(const assess::VoteFacts& vote) {
  return vote.kind == MotionKind::report || vote.kind == MotionKind::recommendation;
}

/// The minute of the moment from which it was played on, and the part of the meeting.
std::string branch_words(const Ended& ended, std::size_t moves) {
  const assess::Folded folded = assess::fold(ended.voice.script, ended.options,
                                             ended.actions.first(std::min(moves, ended.actions.size())));
  return ended.voice.say(
      "end.branch", {{"n", folded.hearing.elapsed_s / 60},
                     {"phase", ended.voice.word("phase", phase_of(ended.voice.script, folded.hearing))}});
}

std::string help_words(const records::Voice& voice, const Help& help) {
  std::string words;
  if (help.hints > 0) words = voice.say("end.hints", {{"n", help.hints}});
  if (help.taken_back == 0) return words;
  return words + (words.empty() ? "" : " · ") + voice.say("end.taken_back", {{"n", help.taken_back}});
}

}  // namespace

EndingModel ending_model(const Ended& ended, std::optional<std::size_t> branched, Help help) {
  EndingModel model;
  model.help = help_words(ended.voice, help);
  if (branched) model.branch = branch_words(ended, *branched);
  const records::Page ending = records::ending_page(ended.voice, ended.facts);
  for (const Block& block : ending.blocks())
    (block.kind == Block::Kind::heading ? model.title : model.words) = block.text;
  for (const assess::VoteFacts& vote : ended.facts.votes) {
    if (is_of_weight(vote)) model.votes.push_back(vote_of(ended, vote));
  }
  const auto on_report = [&](const EndingModel::Vote& vote) {
    return vote.what == ended.voice.say("end.vote_on_report");
  };
  std::stable_partition(model.votes.begin(), model.votes.end(), on_report);
  const records::Page why = records::why_page(ended.voice, ended.facts);
  for (const Block& block : why.blocks()) {
    if (block.kind == Block::Kind::heading) {
      model.why_title = block.text;
    } else {
      model.why.push_back(block.text);
    }
  }
  return model;
}

}  // namespace kenes::ui
