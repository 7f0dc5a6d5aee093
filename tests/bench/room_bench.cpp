// From a move to everybody's page: a room with seven at the table and so many who watch, in three languages.
// The network is not in it; tests/bench/hall measures that.

#include "room/room.hpp"

#include <filesystem>
#include <fstream>
#include <memory>

#include <benchmark/benchmark.h>

#include "room/secrets.hpp"
#include "solo/table.hpp"

namespace kenes {
namespace {

/// The village scenario in a room with `phones` phones.
class Hall {
 public:
  explicit Hall(std::size_t phones) {
    const std::string assets = std::string(KENES_TEST_SOURCE_DIR) + "/assets";
    auto loaded = scenario::load_scenario(assets + "/scenarios/border_village_fires", assets + "/rulebooks");
    script_ = std::make_shared<const rules::Script>(std::move(*loaded.script));
    content_ = std::move(loaded.content);
    std::array<text::ScenarioTexts::Texts, 3> by_language;
    for (std::size_t i = 0; i < 3; ++i)
      by_language[i] = content_.texts.find(std::string(text::code_of(text::kLanguages[i])))->second;
    texts_ = text::ScenarioTexts(text::Language::ru, by_language);
    catalogue_ = *text::Catalogue::load(assets + "/text");
    play_.emplace(room::Play{script_, content_, texts_, catalogue_});
    session::Header header = solo::header_for(*script_, {}, {}, 1, "seasoned");
    header.options.room = true;
    session_ = session::Session::start(script_, header, {});
    room_ = std::make_unique<room::Room>(*play_, *session_, std::vector<session::Row>{}, now_);
    for (std::size_t i = 0; i < phones; ++i) arrive(i + 1);
    static_cast<void>(room_->order(room::StartHearing{}));
    static_cast<void>(room_->order(room::SetSpeed{100}));
    static_cast<void>(room_->take_letters());
  }
  /// Goes on until somebody has moved; false: the hearing is over.
  bool move() {
    const std::uint64_t version = room_->version();
    while (room_->state().stage == room::Stage::hearing && room_->version() == version)
      room_->pass_time(now_ += 50);
    return room_->state().stage == room::Stage::hearing;
  }
  room::Room& room() { return *room_; }

 private:
  void arrive(std::size_t number) {
    const std::string token = "bench-token-0123456789-" + std::to_string(number);
    const std::string language(text::code_of(text::kLanguages[number % 3]));
    room_->opened(number, "192.168.1.2");
    room_->message(number,
                   R"({"id":"a","do":"hello","token":")" + token + R"(","language":")" + language + R"("})");
    room_->message(number, R"({"id":"b","do":"join","code":")" + room_->state().code +
                               R"(","name":"N","language":")" + language + R"("})");
  }

  std::int64_t now_ = 1'000'000;
  session::ScriptPtr script_;
  scenario::ScenarioContent content_;
  text::ScenarioTexts texts_;
  text::Catalogue catalogue_;
  std::optional<room::Play> play_;
  std::unique_ptr<session::Session> session_;
  std::unique_ptr<room::Room> room_;
};

void pages_after_a_move(benchmark::State& state) {
  auto hall = std::make_unique<Hall>(static_cast<std::size_t>(state.range(0)));
  std::size_t bytes = 0, letters = 0;
  for (auto _ : state) {
    state.PauseTiming();
    if (!hall->move()) {
      hall = std::make_unique<Hall>(static_cast<std::size_t>(state.range(0)));
      hall->move();
    }
    state.ResumeTiming();
    for (const room::Letter& letter : hall->room().take_letters()) {
      bytes += letter.text.size();
      ++letters;
    }
  }
  state.counters["bytes_a_letter"] =
      letters == 0 ? 0.0 : static_cast<double>(bytes) / static_cast<double>(letters);
}
/// So many steps taken back, from the order to all letters; and on again to as many as there were.
void pages_after_undo(benchmark::State& state) {
  constexpr int kPhones = 30, kMoves = 150;
  Hall hall(kPhones);
  const int steps = static_cast<int>(state.range(0));
  for (int i = 0; i < kMoves; ++i) hall.move();
  for (auto _ : state) {
    state.PauseTiming();
    for (int i = 0; i < 2 * steps; ++i) hall.move();
    static_cast<void>(hall.room().take_letters());
    state.ResumeTiming();
    if (!hall.room().order(room::Undo{steps})) state.SkipWithError("nothing to take back");
    benchmark::DoNotOptimize(hall.room().take_letters());
  }
}
BENCHMARK(pages_after_undo)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond)->Iterations(4);

// At most 190 people: a room takes 200.
BENCHMARK(pages_after_a_move)->Arg(1)->Arg(30)->Arg(190)->Unit(benchmark::kMillisecond)->Iterations(40);

}  // namespace
}  // namespace kenes
