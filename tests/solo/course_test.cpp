#include "solo/course.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "scenario/scenario.hpp"
#include "solo/menu.hpp"

namespace kenes::solo {
namespace {

using namespace rules;

/// The short scenario that ships, one person among seasoned bots.
class Sitting {
 public:
  Sitting(const std::string& seat, std::uint64_t seed) {
    const std::string assets = std::string(KENES_TEST_SOURCE_DIR) + "/assets";
    auto loaded = scenario::load_scenario(assets + "/scenarios/border_village_fires", assets + "/rulebooks");
    script_ = std::make_shared<const Script>(std::move(*loaded.script));
    for (std::size_t i = 0; i < script_->names.seats.size(); ++i) {
      if (script_->names.seats[i] == seat) own_ = SeatId(i);
    }
    const session::Header header = header_for(*script_, {}, own_, seed, "seasoned");
    table_ = std::make_unique<Table>(session::Session::start(script_, header, {}), own_, seed);
    catalogue_ = *text::Catalogue::load(assets + "/text");
  }
  [[nodiscard]] std::function<records::Voice()> voice() const {
    return [this] { return records::Voice{*script_, catalogue_, texts_, text::Language::en}; };
  }
  Table& table() { return *table_; }

 private:
  session::ScriptPtr script_;
  SeatId own_;
  std::unique_ptr<Table> table_;
  text::Catalogue catalogue_;
  text::ScenarioTexts texts_;
};

/// Answers whatever is asked, at random; keeps what was told and what was asked.
struct Player {
  explicit Player(Course& at) : course(at) {}

  Course& course;
  std::mt19937 random{7};
  std::vector<std::string> told;
  std::vector<int> moments;
  int predictions = 0;

  void hear(const Told& what) {
    for (const records::StoryLine& line : what.lines) told.push_back(line.text);
  }
  void hear(const Course::Made& made) {
    ASSERT_TRUE(made.has_value());
    hear(*made);
  }
  void move(const MyTurn& turn) {
    std::vector<Move> moves = turn.moves;
    std::erase_if(moves, is_aside);
    ASSERT_FALSE(moves.empty());
    if (turn.may_wait && random() % 3 == 0) return course.wait();
    const Move& move = moves[random() % moves.size()];
    hear(std::holds_alternative<CastSecret>(move) ? course.cast_secret(Ballot::in_favour)
                                                  : course.make(move));
  }
  /// False: it is over.
  bool meet(const Stop& stop) {
    if (std::holds_alternative<Over>(stop)) return false;
    if (const auto* what = std::get_if<Told>(&stop)) hear(*what);
    if (const auto* turn = std::get_if<MyTurn>(&stop)) move(*turn);
    if (const auto* asked = std::get_if<AskPosition>(&stop)) {
      moments.push_back(asked->moment);
      hear(course.state_position(asked->moment, 1));
    }
    if (const auto* asked = std::get_if<AskPrediction>(&stop)) {
      ++predictions;
      hear(course.predict(static_cast<std::uint8_t>(asked->voters / 2)));
    }
    return true;
  }
  void play(int most = 4000) {
    for (int i = 0; i < most && !testing::Test::HasFatalFailure(); ++i) {
      if (!meet(course.next())) return;
    }
  }
};

class Courses : public testing::TestWithParam<int> {};

TEST_P(Courses, EndAndTellEverythingOnceInOrder) {
  const auto seed = static_cast<std::uint64_t>(GetParam());
  Sitting sitting(seed % 2 == 0 ? "driver" : "chair", seed);
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  player.random.seed(static_cast<unsigned>(seed));
  player.play();
  ASSERT_TRUE(sitting.table().session().is_over());
  // Besides the story there are remarks for the person alone; the story is all there, in its order.
  std::size_t at = 0;
  for (const records::StoryLine& line : course.whole_story()) {
    while (at < player.told.size() && player.told[at] != line.text) ++at;
    ASSERT_LT(at, player.told.size()) << "never told: " << line.text;
    ++at;
  }
}

TEST_P(Courses, AskEachPositionOnceAndInOrder) {
  Sitting sitting("farmer", static_cast<std::uint64_t>(GetParam()));
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  player.play();
  EXPECT_TRUE(std::is_sorted(player.moments.begin(), player.moments.end()));
  EXPECT_EQ(std::adjacent_find(player.moments.begin(), player.moments.end()), player.moments.end());
  EXPECT_FALSE(player.moments.empty());
}

INSTANTIATE_TEST_SUITE_P(Seed, Courses, testing::Range(1, 5));

/// Plays until the stop of that kind comes.
template <class Wanted>
std::optional<Wanted> until(Course& course, Player& player) {
  for (int i = 0; i < 4000; ++i) {
    const Stop stop = course.next();
    if (const auto* wanted = std::get_if<Wanted>(&stop)) return *wanted;
    if (!player.meet(stop)) return std::nullopt;
  }
  return std::nullopt;
}

TEST(Course, AVoteIsOpenedOnlyAfterThePredictionIsSettled) {
  Sitting sitting("farmer", 3);
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  const auto asked = until<AskPrediction>(course, player);
  ASSERT_TRUE(asked.has_value());
  EXPECT_GT(asked->voters, 0U);
  EXPECT_NE(course.view().vote.stage, VoteStage::open);
  course.skip_prediction();
  const Stop next = course.next();
  ASSERT_TRUE(std::holds_alternative<Told>(next));
  EXPECT_EQ(kind_of(std::get<Told>(next).action->move), MoveKind::open_vote);
}

TEST(Course, WhoWaitsIsAskedAgainOnlyAfterSomethingHasHappened) {
  Sitting sitting("farmer", 3);
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  for (int i = 0; i < 20; ++i) {
    const auto turn = until<MyTurn>(course, player);
    if (!turn) break;
    if (!turn->may_wait) {
      player.move(*turn);
      continue;
    }
    course.wait();
    EXPECT_FALSE(std::holds_alternative<MyTurn>(course.next())) << "asked twice about the same";
  }
}

/// Nothing calls for attention but that the floor could be asked for.
bool only_floor(const SeatView& seen, const std::vector<Move>& moves) {
  return std::ranges::all_of(moves, [&](const Move& move) {
    return kind_of(move) == MoveKind::ask_floor || !calls_for_attention(seen, move);
  });
}

TEST(Course, WhoListensInTheDebateIsNotAskedAfterEachOfThoseOnTheList) {
  Sitting sitting("akim", 5);
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  int speakers = 0;
  bool listens = false;
  for (int i = 0; i < 4000; ++i) {
    const Stop stop = course.next();
    const SeatView seen = course.view();
    const bool debate = seen.phase == PhaseKind::debate;
    if (const auto* told = std::get_if<Told>(&stop); told != nullptr && debate && told->action)
      speakers += kind_of(told->action->move) == MoveKind::give_floor ? 1 : 0;
    const auto* turn = std::get_if<MyTurn>(&stop);
    if (turn == nullptr || !turn->may_wait) {
      if (!player.meet(stop)) break;
      continue;
    }
    if (debate && only_floor(seen, turn->moves)) {
      EXPECT_FALSE(listens && !seen.queue.empty()) << "asked again after speaker " << speakers;
      listens = true;
    }
    course.wait();
  }
  EXPECT_GE(speakers, 3);
  EXPECT_TRUE(listens);
}

TEST(Course, WhatWasTakenBackIsAskedAgain) {
  Sitting sitting("farmer", 3);
  Course course(sitting.table(), sitting.voice());
  Player player(course);
  const auto turn = until<MyTurn>(course, player);
  ASSERT_TRUE(turn.has_value());
  std::vector<Move> moves = turn->moves;
  std::erase_if(moves, is_aside);
  const std::uint64_t before = digest_of(sitting.table().hearing());
  ASSERT_TRUE(course.make(moves.front()).has_value());
  ASSERT_TRUE(course.undo().has_value());
  EXPECT_EQ(digest_of(sitting.table().hearing()), before);
}

}  // namespace
}  // namespace kenes::solo
