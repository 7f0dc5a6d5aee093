#include "ui/hearing_frame.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/dialogue.hpp"
#include "ui/mirror.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;

/// How far what is in the box can be scrolled when so many answers stand in it.
float scrolled_by(std::size_t answers, float scale) {
  Mirror mirror({text::Language::ru, 1280, 720, scale});
  FrameDraft draft;
  float most = -1;
  FrameParts parts;
  parts.stage = [](const stage::Rect&) {};
  parts.foot = [] {};
  const auto draw = [&](const Pen& pen) {
    parts.box = [&] {
      say(pen, "?", Lettering::bold, stage::Tone::gold);
      for (std::size_t i = 0; i < answers; ++i)
        static_cast<void>(press(pen, "choice." + std::to_string(i), {.words = "!"}));
      most = ImGui::GetScrollMaxY();
    };
    static_cast<void>(hearing_frame(pen, {}, draft, parts));
  };
  mirror.frames(draw, 5);
  return most;
}

TEST(HearingFrame, TheBoxIsAsHighAsWhatStandsInIt) {
  for (const float scale : {1.0F, 1.25F, 1.5F}) {
    for (std::size_t answers = 1; answers <= 3; ++answers)
      EXPECT_EQ(scrolled_by(answers, scale), 0) << answers << " answers at " << scale;
  }
  EXPECT_GT(scrolled_by(40, 1), 100) << "what has no room is scrolled";
}

/// How far a long box is turned by a notch of the wheel over its foot, which is so high; and the foot itself.
struct Turned {
  float box = 0, foot = 0;
};
Turned turned_over_foot(float foot_height) {
  Mirror mirror({text::Language::en, 1280, 720, 1});
  FrameDraft draft;
  FrameParts parts;
  Turned turned;
  ImVec2 foot;
  parts.stage = [](const stage::Rect&) {};
  const auto draw = [&](const Pen& pen) {
    parts.box = [&] {
      gap(pen, 2000);
      turned.box = ImGui::GetScrollY();
    };
    parts.foot = [&] {
      foot = {ImGui::GetWindowPos().x + 100, ImGui::GetWindowPos().y + 10};
      gap(pen, foot_height);
      turned.foot = ImGui::GetScrollY();
    };
    static_cast<void>(hearing_frame(pen, {}, draft, parts));
  };
  mirror.frames(draw, 4);
  ImGui::GetIO().MousePos = foot;
  mirror.frames(draw, 2);
  ImGui::GetIO().MouseWheel = -1;
  mirror.frames(draw);
  mirror.frames(draw, 2);
  return turned;
}

TEST(HearingFrame, TheWheelOverTheFootTurnsWhatStandsAboveIt) {
  const Turned low = turned_over_foot(40);
  EXPECT_GT(low.box, 50);
  EXPECT_EQ(low.foot, 0);
  const Turned high = turned_over_foot(900);
  EXPECT_EQ(high.box, 0) << "a foot that has to be turned itself";
  EXPECT_GT(high.foot, 50);
}

/// What is in the menu may have news, for which the menu then has a mark and needs more room.
TEST(HearingFrame, TheMenuIsAlwaysThereWhateverIsNew) {
  for (const text::Language language : text::kLanguages) {
    for (const int width : {1024, 1280}) {
      Mirror mirror({language, width, 600, 2});
      FrameParts parts;
      parts.stage = [](const stage::Rect&) {};
      parts.box = parts.foot = [] {};
      const auto drawers = static_cast<unsigned>(Drawer::menu);
      for (unsigned news = 0; news < 1U << drawers; ++news) {
        TopBarModel top;
        for (unsigned i = 0; i < drawers; ++i) top.marked.push_back((news >> i & 1U) != 0);
        FrameDraft draft;
        const auto draw = [&](const Pen& pen) { static_cast<void>(hearing_frame(pen, top, draft, parts)); };
        mirror.frames(draw);
        mirror.click(draw, "drawer." + std::to_string(draft.shelved));
        ASSERT_EQ(draft.drawer, Drawer::menu) << width << " wide, news " << news;
      }
    }
  }
}

TEST(HearingFrame, TheCoachLeavesTheWordsTheirRoomFromTheFirstFrameOn) {
  // At this height a card of so many lines and the words have no room beside each other.
  Mirror mirror({text::Language::en, 600, 340, 1});
  FrameDraft draft;
  draft.coach_height = 90;
  FrameParts parts;
  parts.stage = [](const stage::Rect&) {};
  std::vector<bool> alone;
  const auto draw = [&](const Pen& pen) {
    parts.box = [&] {
      for (int i = 0; i < 40; ++i) say(pen, "?");
    };
    parts.foot = [&] { gap(pen, 60); };
    parts.coach = [&] { gap(pen, 90); };
    static_cast<void>(hearing_frame(pen, {}, draft, parts));
    alone.push_back(draft.coach_alone);
  };
  mirror.frames(draw, 5);
  EXPECT_EQ(alone, std::vector<bool>(5, alone.back())) << "it does not jump";
}

TEST(HearingFrame, WhereTheHallHasNoRoomTheWordsTakeItAll) {
  Mirror mirror({text::Language::en, 600, 300, 1});
  FrameParts parts;
  parts.foot = [] {};
  int staged_at = 0;
  for (int height = 260; height < 420; height += 3) {
    ImGui::GetIO().DisplaySize.y = static_cast<float>(height);
    FrameDraft draft;
    bool staged = false;
    float from = 0;
    parts.stage = [&](const stage::Rect&) { staged = true; };
    mirror.frames(
        [&](const Pen& pen) {
          staged = false;
          parts.box = [&] {
            from = ImGui::GetWindowPos().y;
            gap(pen, 150);
          };
          static_cast<void>(hearing_frame(pen, {}, draft, parts));
        },
        4);
    staged_at += staged ? 1 : 0;
    EXPECT_TRUE(staged || from < 60) << "an empty strip at " << height;
  }
  EXPECT_GT(staged_at, 10);
}

/// The hall's height once words of each of these heights have stood below it, one after another.
std::vector<float> halls(const std::vector<float>& words) {
  Mirror mirror({text::Language::en, 1280, 720, 1});
  FrameDraft draft;
  FrameParts parts;
  float hall = 0;
  parts.stage = [&](const stage::Rect& rect) { hall = rect.height; };
  parts.foot = [] {};
  std::vector<float> all;
  for (const float high : words) {
    mirror.frames(
        [&](const Pen& pen) {
          parts.box = [&] { gap(pen, high); };
          static_cast<void>(hearing_frame(pen, {}, draft, parts));
        },
        3);
    all.push_back(hall);
  }
  return all;
}

TEST(HearingFrame, TheHallKeepsItsPlaceWhileTheWordsNeedLittleLess) {
  const std::vector<float> seen = halls({150, 120, 150, 250, 120});
  EXPECT_EQ(seen[1], seen[0]) << "nobody jumps from line to line";
  EXPECT_EQ(seen[2], seen[0]);
  EXPECT_LT(seen[3], seen[0] - 90) << "what needs more has more";
  EXPECT_GT(seen[4], seen[3] + 100) << "much less gives the hall its room back";
}

TEST(HearingFrame, WithTheCoachTheHallIsNeverABand) {
  int staged = 0;
  for (int height = 500; height < 760; height += 20) {
    Mirror mirror({text::Language::en, 1024, height, 1});
    FrameDraft draft;
    FrameParts parts;
    float hall = 0;
    parts.foot = [&] {};
    parts.stage = [&](const stage::Rect& rect) { hall = rect.height; };
    mirror.frames(
        [&](const Pen& pen) {
          hall = 0;
          parts.coach = [&] { gap(pen, 110); };
          parts.box = [&] { gap(pen, 240); };
          static_cast<void>(hearing_frame(pen, {}, draft, parts));
        },
        4);
    EXPECT_TRUE(hall == 0 || hall >= 96) << hall << " at " << height;
    EXPECT_FALSE(draft.coach_alone) << height;
    staged += hall > 0 ? 1 : 0;
  }
  EXPECT_GT(staged, 3) << "where there is room for both it stands";
  EXPECT_LT(staged, 13);
}

/// What a saying of so many words looks like above a question.
std::string echoed(int height, std::size_t words) {
  Mirror mirror({text::Language::kk, 1024, height, 1.5F});
  DialogueModel model;
  model.speaker = "Сәуле Ахметова";
  for (std::size_t i = 0; i < words; ++i) model.words += "сөз ";
  model.shown = model.words.size();
  mirror.frames([&](const Pen& pen) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({600, 500});
    ImGui::Begin("echo", nullptr, ImGuiWindowFlags_NoDecoration);
    dialogue_echo(pen, model);
    ImGui::End();
  });
  return mirror.watch().letterings().empty() ? "" : mirror.watch().letterings().back().words;
}

TEST(Dialogue, ALongEchoLeavesALowWindowToTheAnswers) {
  const std::string low = echoed(600, 200);
  EXPECT_TRUE(low.ends_with("сөз…")) << low;
  EXPECT_GT(low.size(), 100U) << "two lines are more than a word";
  EXPECT_LT(low.size(), 400U);
  EXPECT_FALSE(echoed(600, 5).ends_with("…"));
  EXPECT_FALSE(echoed(1080, 200).ends_with("…")) << "where there is room it is whole";
}

TEST(Dialogue, AChoicePressedTwiceDoesNotInterrupt) {
  Mirror mirror;
  DialogueModel model;
  model.words = "Yes.";
  model.shown = model.words.size();
  model.may_act = true;
  std::optional<DialogueWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto now = dialogue_foot(pen, model)) wish = now;
  };
  mirror.frames(draw, 2);
  mirror.type(draw, "1");
  EXPECT_FALSE(wish.has_value());
  for (const char* letter : {"t", "T", "е", "Е"}) {
    wish.reset();
    mirror.type(draw, letter);
    EXPECT_EQ(wish, DialogueWish::act) << letter;
  }
  wish.reset();
  model.may_act = false;
  mirror.type(draw, "t");
  EXPECT_FALSE(wish.has_value()) << "there is nothing one could do";
}

}  // namespace
}  // namespace kenes::test
