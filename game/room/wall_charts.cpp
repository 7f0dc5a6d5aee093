#include "room/wall_charts.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "records/told.hpp"
#include "text/letters.hpp"

namespace kenes::room {
namespace {

using namespace rules;
using nlohmann::json;
using Chart = std::vector<json>;

json heading(std::string words) { return {{"kind", "heading"}, {"text", std::move(words)}}; }

/// For, undecided and against lie beside each other in one bar.
struct Division {
  std::size_t in_favour = 0, against = 0, undecided = 0;
  [[nodiscard]] std::size_t all() const { return in_favour + against + undecided; }
};

class Bar {
 public:
  Bar(std::string words, std::size_t of) : out_{{"kind", "bar"}, {"text", std::move(words)}, {"of", of}} {}
  Bar& part(std::size_t count, const char* tone) {
    json part = json::array();
    part.push_back(count);
    part.push_back(tone);
    out_["parts"].push_back(std::move(part));
    return *this;
  }
  [[nodiscard]] json made() { return std::move(out_); }

 private:
  json out_;
};

json divided(const records::Voice& voice, const char* key, const Division& division, text::Args args) {
  args.emplace_back("for", static_cast<int>(division.in_favour));
  args.emplace_back("against", static_cast<int>(division.against));
  args.emplace_back("undecided", static_cast<int>(division.undecided));
  return Bar(voice.say(key, args), division.all())
      .part(division.in_favour, "good")
      .part(division.undecided, "quiet")
      .part(division.against, "bad")
      .made();
}

Chart claims(const records::Voice& voice, const assess::Facts& facts) {
  constexpr std::array<std::pair<Progress, const char*>, 7> kInOrder{{{Progress::confirmed, "good"},
                                                                      {Progress::contradicted, "bad"},
                                                                      {Progress::committed, "good"},
                                                                      {Progress::explained, "open"},
                                                                      {Progress::tested, "open"},
                                                                      {Progress::questioned, "quiet"},
                                                                      {Progress::delivered, "quiet"}}};
  const auto in_all = static_cast<std::size_t>(
      std::count_if(facts.claims.begin(), facts.claims.end(), [](const auto& one) { return one.delivered; }));
  Chart chart{heading(voice.say("room.chart.claims"))};
  for (const auto& [progress, tone] : kInOrder) {
    const auto count = static_cast<std::size_t>(std::count_if(
        facts.claims.begin(), facts.claims.end(),
        [&, reached = progress](const auto& one) { return one.delivered && one.reached == reached; }));
    if (count == 0) continue;
    const std::string words = voice.say(
        "room.chart.claim", {{"state", voice.word("progress", progress)}, {"n", static_cast<int>(count)}});
    chart.push_back(Bar(words, in_all).part(count, tone).made());
  }
  return chart;
}

/// Beside the last open vote on what was to be adopted: only there does the difference say something.
Chart poll_and_vote(const records::Voice& voice, const assess::Facts& facts, const PollResult& poll) {
  const auto is_like_it = [](const assess::VoteFacts& vote) {
    return vote.method != Method::secret &&
           (vote.kind == MotionKind::recommendation || vote.kind == MotionKind::report);
  };
  const auto vote = std::find_if(facts.votes.rbegin(), facts.votes.rend(), is_like_it);
  if (vote == facts.votes.rend()) return {};
  const auto& counts = vote->verdict.counts;
  return {heading(voice.say("room.chart.poll")),
          divided(voice, "room.chart.secret", {poll.in_favour, poll.against, poll.undecided}, {}),
          divided(voice, "room.chart.open", {counts.in_favour, counts.against, counts.abstain},
                  {{"what", text::large_initial(records::motion_told(voice, *vote))}})};
}

Chart opinions(const records::Voice& voice, const assess::Facts& facts) {
  // What somebody says twice in one part of the meeting counts as said last.
  std::map<PhaseKind, std::map<SeatId, int>> said;
  for (const assess::Position& one : facts.positions) said[one.phase][one.by] = one.value;
  Chart chart{heading(voice.say("room.chart.opinions"))};
  for (const auto& [phase, opinions] : said) {
    Division division;
    for (const auto& [by, value] : opinions)
      ++(value > 0 ? division.in_favour : value < 0 ? division.against : division.undecided);
    if (division.all() >= kFewestOpinions)
      chart.push_back(
          divided(voice, "room.chart.opinion", division, {{"phase", voice.word("phase", phase)}}));
  }
  return chart;
}

}  // namespace

std::vector<Chart> charts_of(const records::Voice& voice, const assess::Facts& facts,
                             const std::optional<PollResult>& poll) {
  std::vector<Chart> charts{claims(voice, facts), opinions(voice, facts)};
  if (poll && poll->all() >= kFewestVoices) charts.push_back(poll_and_vote(voice, facts, *poll));
  std::erase_if(charts, [](const Chart& chart) { return chart.size() < 2; });
  return charts;
}

}  // namespace kenes::room
