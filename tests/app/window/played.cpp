#include "app/window/played.hpp"

#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "solo/course.hpp"
#include "solo/menu.hpp"

namespace kenes::test {
namespace {

void move(solo::Course& course, const solo::MyTurn& turn, std::mt19937& random) {
  std::vector<rules::Move> moves = turn.moves;
  std::erase_if(moves, solo::is_aside);
  if (moves.empty() || (turn.may_wait && random() % 3 == 0)) return course.wait();
  const rules::Move& chosen = moves[random() % moves.size()];
  const bool secret = std::holds_alternative<rules::CastSecret>(chosen);
  const auto made = secret ? course.cast_secret(rules::Ballot::in_favour) : course.make(chosen);
  ASSERT_TRUE(made.has_value());
}

/// True: the hearing was over before.
bool play(app::Seated& seated, std::uint32_t seed, std::size_t most) {
  constexpr int kMost = 4000;
  solo::Course course(*seated.table, [&] {
    return records::Voice{*seated.bundle.script, catalogue(), seated.bundle.texts, text::Language::en};
  });
  std::mt19937 random(seed);
  for (int i = 0; i < kMost && !testing::Test::HasFatalFailure(); ++i) {
    if (seated.table->actions().size() >= most) return false;
    const solo::Stop stop = course.next();
    if (std::holds_alternative<solo::Over>(stop)) return true;
    if (const auto* turn = std::get_if<solo::MyTurn>(&stop)) move(course, *turn, random);
    if (const auto* asked = std::get_if<solo::AskPosition>(&stop)) course.skip_position(asked->moment);
    if (std::holds_alternative<solo::AskPrediction>(stop)) course.skip_prediction();
  }
  return false;
}

}  // namespace

app::Seated sit_down(const DeskMirror& mirror, std::uint64_t seed) {
  auto bundle =
      app::load_bundle(mirror.assets(), mirror.assets().root / "scenarios" / "border_village_fires");
  KENES_EXPECT(bundle.has_value());
  const rules::SeatId seat = app::seat_named(*bundle->script, "driver");
  std::optional<app::KeepFault> fault;
  app::Seated seated =
      app::start_sitting({std::move(*bundle), seat, seed, "novice", text::Language::en, {}}, {}, fault);
  EXPECT_FALSE(fault.has_value());
  return seated;
}

void play_for(app::Seated& seated, std::size_t moves, std::uint32_t seed) {
  if (play(seated, seed, moves)) FAIL() << "the hearing was over before";
}

void play_to_the_end(app::Seated& seated, std::uint32_t seed) {
  if (!play(seated, seed, std::numeric_limits<std::size_t>::max())) FAIL() << "the hearing never ends";
}

}  // namespace kenes::test
