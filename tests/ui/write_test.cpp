// The page where scenarios are written: what it offers, what it says is wrong.

#include "ui/write.hpp"

#include <algorithm>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/fields.hpp"
#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;
using Key = sf::Keyboard;
using What = WriteWish::What;

WriteModel faulty() {
  WriteModel model;
  model.scenarios = {{"Біздің-көшенің-суы", "Үйге келген су", true, 2, 1},
                     {"аулымыздың-жолы", "Қыста тазартылмайтын жол", true, 0, 0},
                     {"жаңа", "", false, 0, 0}};
  model.about = WriteModel::Chosen{"/home/aigerim/.local/share/kenes/scenarios/Біздің-көшенің-суы",
                                   "5 орын  ·  тілдері: қазақша, русский, English",
                                   "14:03:22",
                                   {},
                                   12};
  model.about->findings = {
      {"scenario.json:20:14", "KN0003", true,
       "Бұл жерде үтір артық. Соңғы элементтен кейінгі үтірді өшіріңіз."},
      {"text/kk.json:12:5", "KN0042", true,
       "Мәтін жоқ: seat.teacher.brief_for_the_very_long_winter_evening_of_the_council. Оны жазып қойыңыз."},
      {"plans/list_is_shown.plan.json:4:9", "KN0107", false,
       "Мұндай орын жоқ: teachr. «teacher» болмас па?"}};
  model.opens_folders = true;
  return model;
}

WriteModel clean() {
  WriteModel model = faulty();
  model.chosen = 1;
  model.about->findings.clear();
  model.about->more = 0;
  return model;
}

/// Draws the page and keeps what is wished.
struct Written {
  WriteModel model;
  WriteDraft draft;
  std::optional<WriteWish> wish;
  Mirror::Draw draw() {
    return [this](const Pen& pen) {
      if (const auto answer = write_screen(pen, model, draft)) wish = answer;
    };
  }
};

void expect_room(const std::string& name, const WriteModel& model, const WriteDraft& draft) {
  for (const Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        Written page{model, draft, {}};
        mirror.frames(page.draw(), 3);
        const std::string what = name + "-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(width) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
      }
    }
  }
}

TEST(WriteScreen, HasRoomForItsWordsInEveryLanguageSizeAndWindow) {
  expect_room("write_faulty", faulty(), {});
  WriteModel done = clean();
  done.said = catalogue().say(Language::kk, "write.made");
  expect_room("write_clean", done, {});
  WriteModel refused = clean();
  refused.fault = catalogue().say(Language::ru, "write.fault.cannot_write",
                                  {{"path", "/home/aigerim/.local/share/kenes/scenarios/Вода"}});
  expect_room("write_naming", refused, {true, false, "Вода"});
  expect_room("write_none", {}, {});
}

TEST(WriteScreen, NamesEveryFaultWithItsPlaceItsNumberAndWhetherItIsAnError) {
  Mirror mirror({Language::en, 1920, 1400});
  Written page{faulty(), {}, {}};
  mirror.frames(page.draw(), 3);
  for (const WriteModel::Finding& one : page.model.about->findings) {
    EXPECT_TRUE(mirror.watch().shows(one.place)) << one.place;
    EXPECT_TRUE(mirror.watch().shows((one.is_error ? "error " : "warning ") + one.code)) << one.code;
    EXPECT_TRUE(mirror.watch().shows(one.sentence)) << one.sentence;
  }
  EXPECT_TRUE(mirror.watch().shows("And 12 more"));
  EXPECT_FALSE(mirror.watch().shows("It can be played"));
}

TEST(WriteScreen, OnlyWhatHasNoErrorsIsPlayed) {
  Mirror mirror({Language::en, 1920, 1400});
  Written page{faulty(), {}, {}};
  mirror.click(page.draw(), "play");
  EXPECT_FALSE(page.wish.has_value());
  EXPECT_TRUE(mirror.watch().shows("Not while there are errors"));
  page.model.scenarios[0].errors = 0;  // Warnings keep nobody from playing.
  mirror.click(page.draw(), "play");
  ASSERT_TRUE(page.wish.has_value());
  EXPECT_EQ(page.wish->what, What::play);
}

TEST(WriteScreen, SaysOfEachInTheListHowItStands) {
  Mirror mirror({Language::en, 1920, 1080});
  Written page{faulty(), {}, {}};
  mirror.frames(page.draw(), 3);
  EXPECT_TRUE(mirror.watch().shows("2 errors"));
  EXPECT_TRUE(mirror.watch().shows("✓ No faults"));
  EXPECT_TRUE(mirror.watch().shows("Being looked at"));
  mirror.click(page.draw(), "mine.2");
  ASSERT_TRUE(page.wish.has_value());
  EXPECT_EQ(page.wish->what, What::choose);
  EXPECT_EQ(page.wish->scenario, 2U);
}

TEST(WriteScreen, ANewOneIsNamedAndMadeByTheKeyboardAlone) {
  Mirror mirror({Language::kk, 1280, 720});
  Written page;
  mirror.frames(page.draw(), 3);
  mirror.key(page.draw(), Key::Tab);
  ASSERT_NE(mirror.watch().find("new"), nullptr);
  EXPECT_TRUE(mirror.watch().find("new")->focused);
  mirror.key(page.draw(), Key::Enter);
  EXPECT_TRUE(page.draft.naming);
  mirror.type(page.draw(), "Көше суы");
  EXPECT_EQ(page.draft.name, "Көше суы") << "the field is written in at once";
  mirror.key(page.draw(), Key::Enter);
  ASSERT_TRUE(page.wish.has_value());
  EXPECT_EQ(page.wish->what, What::make);
}

TEST(WriteScreen, WhereThereIsNoneEnterBegins) {
  Mirror mirror({Language::en, 1280, 720});
  Written page;
  mirror.frames(page.draw(), 3);
  mirror.key(page.draw(), Key::Enter);
  EXPECT_TRUE(page.draft.naming);
  Written other{clean(), {}, {}};
  Mirror second({Language::en, 1280, 720});
  second.frames(other.draw(), 3);
  second.key(other.draw(), Key::Enter);
  EXPECT_FALSE(other.draft.naming);
}

TEST(WriteScreen, EscapeLeavesTheFieldThenTheQuestionThenThePage) {
  Mirror mirror({Language::ru, 1280, 720});
  Written page{clean(), {}, {}};
  mirror.click(page.draw(), "new");
  mirror.frames(page.draw(), 2);
  mirror.type(page.draw(), "Вода");
  mirror.key(page.draw(), Key::Escape);
  EXPECT_TRUE(page.draft.naming);
  EXPECT_EQ(page.draft.name, "Вода") << "nothing that was written is lost";
  mirror.key(page.draw(), Key::Escape);
  EXPECT_FALSE(page.draft.naming);
  EXPECT_FALSE(page.wish.has_value());
  mirror.key(page.draw(), Key::Escape);
  ASSERT_TRUE(page.wish.has_value());
  EXPECT_EQ(page.wish->what, What::back);
}

TEST(WriteScreen, AFolderIsOnlyOfferedToBeOpenedWhereSomethingOpensIt) {
  Mirror mirror({Language::en, 1280, 900});
  Written page{clean(), {}, {}};
  mirror.click(page.draw(), "copy");
  EXPECT_EQ(page.wish.value_or(WriteWish{}).what, What::copy);
  mirror.click(page.draw(), "open");
  EXPECT_EQ(page.wish->what, What::open);
  page.model.opens_folders = false;
  mirror.frames(page.draw(), 2);
  EXPECT_EQ(mirror.watch().find("open"), nullptr);
  EXPECT_NE(mirror.watch().find("copy"), nullptr);
}

TEST(WriteScreen, ThePathOfTheFolderCanBeMarkedButNotChanged) {
  Mirror mirror({Language::en, 1280, 900});
  Written page{clean(), {}, {}};
  std::string copied;
  ImGui::GetIO().ClipboardUserData = &copied;
  ImGui::GetIO().SetClipboardTextFn = [](void* to, const char* words) {
    *static_cast<std::string*>(to) = words;
  };
  mirror.click(page.draw(), "folder");
  mirror.frames(page.draw(), 2);
  // Nothing more would fit into it anyway, but something could be taken away.
  mirror.key(page.draw(), Key::Backspace);
  ImGui::GetIO().KeyCtrl = true;
  mirror.key(page.draw(), Key::A);
  mirror.key(page.draw(), Key::C);
  ImGui::GetIO().KeyCtrl = false;
  EXPECT_EQ(copied, page.model.about->folder);
}

TEST(WriteScreen, EverythingIsReachedByTab) {
  Mirror mirror({Language::en, 1920, 1080});
  Written page{clean(), {}, {}};
  mirror.frames(page.draw(), 3);
  std::vector<std::string> reached;
  const std::size_t all = mirror.watch().pressables().size();
  for (std::size_t i = 0; i < all; ++i) {
    mirror.key(page.draw(), Key::Tab);
    for (const Watch::Pressable& one : mirror.watch().pressables()) {
      if (one.focused) reached.push_back(one.id);
    }
  }
  std::sort(reached.begin(), reached.end());
  reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
  EXPECT_EQ(reached.size(), all);
}

}  // namespace
}  // namespace kenes::test
