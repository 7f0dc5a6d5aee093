// The plain story played at random, at three sizes, with and without its text: what other story engines can
// play too (plain_story.hpp).

#include <benchmark/benchmark.h>

#include "bench/support/plain_story.hpp"
#include "core/rng.hpp"
#include "records/voice.hpp"
#include "rules/rules.hpp"

namespace kenes {
namespace {

using rules::Action;
using rules::Hearing;
using rules::Script;
using rules::SeatId;
using text::Language;

class Story {
 public:
  explicit Story(std::size_t size) : loaded_(scenario::load_scenario_from(bench::plain_story(size))) {
    texts_ = text::ScenarioTexts(Language::en,
                                 {text::ScenarioTexts::Texts{}, {}, loaded_.content.texts.find("en")->second},
                                 records::beat_keys(script()));
    begun_ = initial_hearing(script());
    advance(script(), begun_, {rules::kFate, rules::DrawVariant{rules::VariantId(0)}}, nullptr);
    advance(script(), begun_, {script().chair, rules::OpenMeeting{}}, nullptr);
  }
  [[nodiscard]] const Script& script() const { return *loaded_.script; }
  /// With the first choice put.
  [[nodiscard]] const Hearing& begun() const { return begun_; }
  [[nodiscard]] const text::ScenarioTexts& texts() const { return texts_; }

 private:
  scenario::LoadedScenario loaded_;
  text::ScenarioTexts texts_;
  Hearing begun_;
};

/// Reads what a person would read: the beat's line and question, and each choice that is offered.
class Reader {
 public:
  explicit Reader(const Story& story) : story_(story) {}

  void read(const std::vector<rules::Move>& offered) {
    const rules::BeatId beat = std::get<rules::Choose>(offered.front()).beat;
    page_.clear();
    add(records::number_of_line(beat, 0));
    add(records::number_of_question(story_.script(), beat));
    for (const rules::Move& move : offered)
      add(records::number_of_choice(story_.script(), beat, std::get<rules::Choose>(move).choice));
    benchmark::DoNotOptimize(page_.data());
  }

 private:
  void add(text::ScenarioTexts::Number number) { story_.texts().add_to(page_, Language::en, number); }

  const Story& story_;
  std::string page_;
};

/// Plays until nothing is asked any more; how many choices that took. `reader` may be null.
std::size_t play(const Story& story, Rng& rng, std::vector<rules::Move>& offered, Reader* reader) {
  const SeatId akim = story.script().akim;
  Hearing hearing = story.begun();
  std::size_t choices = 0;
  for (; !hearing.pending.seats[0].is_none(); ++choices) {
    legal_moves(story.script(), hearing, akim, offered);
    if (reader != nullptr) reader->read(offered);
    const rules::Move& move = offered[rng.below(static_cast<std::uint32_t>(offered.size()))];
    advance(story.script(), hearing, {akim, move}, nullptr);
  }
  return choices;
}

void play_story(benchmark::State& state, bool with_text) {
  const Story story(static_cast<std::size_t>(state.range(0)));
  Reader reader(story);
  std::vector<rules::Move> offered;
  Rng rng(1);
  std::size_t choices = 0;
  for (auto _ : state) choices += play(story, rng, offered, with_text ? &reader : nullptr);
  state.SetItemsProcessed(static_cast<std::int64_t>(choices));
  state.counters["choices_a_play"] = static_cast<double>(choices) / static_cast<double>(state.iterations());
}

void story_without_text(benchmark::State& state) { play_story(state, false); }
BENCHMARK(story_without_text)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMicrosecond);

void story_with_text(benchmark::State& state) { play_story(state, true); }
BENCHMARK(story_with_text)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kenes
