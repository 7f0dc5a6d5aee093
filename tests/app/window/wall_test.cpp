// The wall as a window draws it, through a whole hearing among bots.

#include "ui/wall.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/host/addresses.hpp"
#include "app/host/hosted.hpp"
#include "app/host/wall_model.hpp"
#include "app/window/desk_mirror.hpp"

namespace kenes::test {
namespace {

using room::Idea;
using text::Language;
using Languages = std::vector<Language>;

constexpr float kLetter = 0.05F;  // Of the height: nothing is written smaller.

std::unique_ptr<app::Hosted> hosted_of(const app::Assets& assets, const std::string& scenario,
                                       Language language) {
  auto bundle = app::load_bundle(assets, assets.root / "scenarios" / scenario);
  KENES_EXPECT(bundle.has_value());
  std::optional<app::KeepFault> fault;
  return app::Hosted::start(catalogue(), {std::move(*bundle), 11, "seasoned", 60, language}, {}, fault);
}

/// A picture of the wall, letters made for its height as the window makes them.
class WallMirror {
 public:
  WallMirror(int width, int height)
      : height_(static_cast<float>(height)),
        mirror_({Language::en, width, height, static_cast<float>(height) / 432}) {}

  /// How many parts there are.
  std::size_t draw(const ui::WallModel& model, std::size_t part = 0) {
    std::size_t parts = 0;
    mirror_.frames([&](const ui::Pen& pen) { parts = ui::wall_window(pen, model, part); }, 2);
    return parts;
  }
  void expect_readable(const std::string& where) {
    for (const std::string& fault : mirror_.watch().crowded()) ADD_FAILURE() << where << ": " << fault;
    for (const auto& one : mirror_.watch().letterings()) {
      EXPECT_EQ(one.words.find("⟦"), std::string::npos) << where << ": " << one.words;
      EXPECT_GE(one.box.height(), height_ * kLetter) << where << ": " << one.words;
    }
  }
  Mirror& mirror() { return mirror_; }

 private:
  float height_;
  Mirror mirror_;
};

/// Lets bots play until the debrief is over; `look` is called whenever the wall's idea is another.
template <class Look>
void rehearse(app::Hosted& hosted, const Look& look) {
  room::Room& room = hosted.room();
  std::int64_t now = app::steady_ms();
  static_cast<void>(room.order(room::SetSpeed{100}));
  look(now);
  static_cast<void>(room.order(room::StartHearing{}));
  Idea before = Idea::lobby;
  std::size_t moves = 0;
  for (int i = 0; i < 40'000 && room.state().stage == room::Stage::hearing; ++i) {
    now += 50;
    room.pass_time(now);
    const Idea idea = room::idea_of(room.scene());
    if (idea == before && room.telling().moves() < moves + 12) continue;
    before = idea;
    moves = room.telling().moves();
    look(now);
  }
  for (std::size_t i = 0; i < room::debrief_parts(room.scene()); ++i) {
    look(now);
    static_cast<void>(room.order(room::TurnPart{1}));
  }
}

class Wall : public testing::TestWithParam<std::tuple<const char*, int>> {};

TEST_P(Wall, CanBeReadFromTheLastRowThroughAWholeHearing) {
  const auto [scenario, width] = GetParam();
  DeskMirror folders;  // Journals go into a folder of their own.
  auto hosted = hosted_of(folders.assets(), scenario, Language::kk);
  WallMirror wall(width, width == 1024 ? 768 : 1080);
  const auto way = app::way_in({"http://192.168.100.205:8080"}, "Kenes-zal", "kok-tobe-2026");
  std::map<Idea, int> seen;
  rehearse(*hosted, [&](std::int64_t now) {
    const Idea idea = room::idea_of(hosted->room().scene());
    const int count = ++seen[idea];
    if (count > 6 && idea != Idea::debrief) return;
    for (const Languages& languages : {Languages{Language::kk, Language::ru}, Languages{Language::en}}) {
      const auto page = room::wall_page(hosted->room().scene(), way, languages);
      const ui::WallModel model = app::wall_model(page, now);
      const std::size_t parts = wall.draw(model);
      const std::string where = std::string(rules::name_of(idea)) + "-" + std::to_string(count) + "-" +
                                std::to_string(languages.size()) + "-" + std::to_string(width);
      wall.expect_readable(where);
      if (count <= 4) wall.mirror().keep("wall-" + where);
      for (std::size_t part = 1; part < parts; ++part) {
        wall.draw(model, part);
        wall.expect_readable(where + " part " + std::to_string(part));
      }
    }
  });
  for (const Idea idea :
       {Idea::lobby, Idea::speaker, Idea::claim, Idea::document, Idea::verdict, Idea::debrief})
    EXPECT_GT(seen[idea], 0) << rules::name_of(idea);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Wall,
                         testing::Values(std::tuple("border_village_fires", 1024),
                                         std::tuple("shyndala_report", 1920)));

TEST(WallWindow, AHeadingNeverStandsAloneAboveALongText) {
  WallMirror wall(1024, 600);
  ui::WallModel model;
  std::string text;
  for (int i = 0; i < 24; ++i) text += "Хатшы " + std::to_string(i) + "-жолды оқыды. ";
  for (int half = 0; half < 2; ++half) {
    model.halves.emplace_back();
    model.halves.back().lines = {{ui::WallModel::Line::Kind::heading, "Екінші парақ"},
                                 {ui::WallModel::Line::Kind::text, text}};
  }
  const std::size_t parts = wall.draw(model);
  EXPECT_GT(parts, 1U) << "it fits: nothing is tested";
  const auto& all = wall.mirror().watch().letterings();
  const auto seen = std::ranges::find_if(all, [&](const auto& one) { return one.words == text; });
  ASSERT_NE(seen, all.end());
  EXPECT_GT(seen->seen.bottom - seen->box.top, 600 * kLetter) << "some of it can be read";
}

TEST(WallWindow, ALongTextIsShownPartAfterPartAndBeginsAnew) {
  WallMirror wall(1280, 720);
  ui::WallModel model;
  model.halves.emplace_back();
  for (int i = 0; i < 40; ++i)
    model.halves[0].lines.push_back({ui::WallModel::Line::Kind::text, "Line " + std::to_string(i) + "."});
  const auto shows = [&](const char* words) { return wall.mirror().watch().shows(words); };
  const std::size_t parts = wall.draw(model);
  ASSERT_GT(parts, 2U);
  EXPECT_TRUE(shows("Line 0."));
  EXPECT_FALSE(shows("Line 39."));
  wall.draw(model, parts - 1);
  EXPECT_TRUE(shows("Line 39."));
  EXPECT_FALSE(shows("Line 0."));
  wall.draw(model, parts);
  EXPECT_TRUE(shows("Line 0."));
  EXPECT_TRUE(shows(("1 / " + std::to_string(parts)).c_str()));
}

TEST(WallWindow, NoLineIsCutBetweenTwoParts) {
  WallMirror wall(1280, 720);
  ui::WallModel model;
  model.halves.resize(2);
  for (int i = 0; i < 17; ++i) {
    const auto kind = i % 4 == 0 ? ui::WallModel::Line::Kind::heading : ui::WallModel::Line::Kind::text;
    for (auto& half : model.halves) half.lines.push_back({kind, "Line " + std::to_string(i) + "."});
  }
  const std::size_t parts = wall.draw(model);
  ASSERT_GT(parts, 1U);
  std::map<std::string, std::size_t> seen;
  for (std::size_t part = 0; part < parts; ++part) {
    wall.draw(model, part);
    std::set<std::string> here;
    for (const auto& one : wall.mirror().watch().letterings()) {
      if (one.words.starts_with("Line")) here.insert(one.words);
      EXPECT_LE(one.box.bottom, 720) << one.words;
    }
    for (const std::string& words : here) ++seen[words];
  }
  EXPECT_EQ(seen.size(), 17U);
  for (const auto& [words, count] : seen) EXPECT_EQ(count, 1U) << words;
}

TEST(WallModel, AfterTheCloseOfAVoteSaysWhatIsWaitedForAndNothingTwice) {
  const auto page = [](const char* stage) {
    auto whole = nlohmann::json::parse(R"({"idea":"vote","languages":["en"],"pages":{"en":{
      "words":{"vote":"The vote"},
      "vote":{"what":"The vote: the report","subject":"The report","kind":"open","method":"an open vote",
              "rule":"more than half","progress":"7 of 9","warnings":["A warning."]}}}})");
    whole["pages"]["en"]["vote"]["stage"] = stage;
    return whole;
  };
  const auto lines = [&](const char* stage) {
    std::vector<std::string> words;
    const ui::WallModel model = app::wall_model(page(stage), 0);
    for (const auto& line : model.halves[0].lines) words.push_back(line.words);
    return words;
  };
  EXPECT_EQ(lines("open"), (std::vector<std::string>{"The vote · open", "The report", "7 of 9",
                                                     "more than half", "A warning."}));
  EXPECT_EQ(lines("closed"), (std::vector<std::string>{"The vote · open", "The report", "7 of 9"}));
}

TEST(WallWindow, NothingIsEverDrawnOverTheTime) {
  WallMirror wall(1280, 720);
  ui::WallModel model;
  model.clock = "12:34";
  model.time = ui::WallModel::Time::running;
  for (int i = 0; i < 2; ++i) {
    ui::WallModel::Half half;
    half.phase =
        "A part of the meeting with a name that is much longer than any has a right to be, and longer";
    half.notice = "A notice";
    for (int n = 0; n < 30; ++n)
      half.lines.push_back({ui::WallModel::Line::Kind::heading, "Words " + std::to_string(n)});
    model.halves.push_back(half);
  }
  for (std::size_t part = 0; part < 3; ++part) {
    wall.draw(model, part);
    EXPECT_TRUE(wall.mirror().watch().shows("12:34"));
    for (const std::string& fault : wall.mirror().watch().crowded()) ADD_FAILURE() << fault;
  }
}

TEST(WallModel, TellsTheTimeLeftOverAndStandingStill) {
  using Time = ui::WallModel::Time;
  const auto told = [](const char* clock) { return app::clock_now(nlohmann::json::parse(clock), 100'000); };
  EXPECT_EQ(told(R"({"until":400000})").words, "5:00");
  EXPECT_EQ(told(R"({"until":400000})").time, Time::running);
  EXPECT_EQ(told(R"({"until":130000})").time, Time::low);
  EXPECT_EQ(told(R"({"until":69000})").words, "+0:31");
  EXPECT_EQ(told(R"({"until":69000})").time, Time::over);
  EXPECT_EQ(told(R"({"left_s":61,"paused":true})").words, "1:01");
  EXPECT_EQ(told(R"({"left_s":61,"paused":true})").time, Time::still);
  EXPECT_EQ(told("null").time, Time::none);
}

}  // namespace
}  // namespace kenes::test
