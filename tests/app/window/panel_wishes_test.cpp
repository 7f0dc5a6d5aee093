// What is pressed in a panel happens in the hearing, and the hearing goes on.

#include <algorithm>
#include <functional>
#include <string>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/window/desk_mirror.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/person.hpp"
#include "app/window/played.hpp"
#include "app/window/title_page.hpp"
#include "journal/folder.hpp"

namespace kenes::test {
namespace {

using Key = sf::Keyboard;

/// A hearing in the window that can be looked into.
class PanelWishes : public testing::Test {
 protected:
  PanelWishes() : mirror_({text::Language::en, 1600, 900, 1}) {
    app::Settings settings = mirror_.desk().settings();
    settings.seen = {"all"};
    mirror_.desk().change(settings);
    app::Seated seated = sit_down(mirror_);
    table_ = seated.table.get();
    mirror_.desk().lay(std::make_unique<app::TitlePage>(mirror_.desk()));
    mirror_.desk().lay(std::make_unique<app::HearingPage>(mirror_.desk(), std::move(seated)));
    mirror_.frames(2);
  }

  [[nodiscard]] bool may(rules::MoveKind kind) const {
    const auto legal = rules::legal_moves(table_->script(), table_->hearing(), table_->own());
    return std::ranges::any_of(legal, [&](const rules::Move& move) { return rules::kind_of(move) == kind; });
  }
  /// Takes the first answer, so that the person asks for the floor, until it holds and nothing is being told.
  void go_until(const std::function<bool()>& holds) {
    Person person(mirror_);
    for (int i = 0; i < 1500; ++i) {
      if (person.is_asked() && holds()) return;
      if (person.is_asked()) {
        mirror_.type(mirror_.watch().find("zero") != nullptr && i % 5 == 4 ? "0" : "1");
        mirror_.frames(1);
      } else if (!person.go_on()) {
        break;
      }
    }
    FAIL() << "this hearing never comes to it";
  }
  /// The first recommendation that may be, among the drafts.
  [[nodiscard]] bool propose_first() {
    mirror_.key(Key::F6);
    mirror_.frames(2);
    for (const char* id : {"proposing", "propose.0"}) {
      if (!press_by_key(mirror_, id)) return false;
      mirror_.frames(2);
    }
    return true;
  }
  [[nodiscard]] std::size_t made(rules::MoveKind kind) const {
    const auto actions = table_->actions();
    return static_cast<std::size_t>(std::ranges::count_if(actions, [&](const rules::Action& action) {
      return action.seat == table_->own() && rules::kind_of(action.move) == kind;
    }));
  }
  [[nodiscard]] std::string first_starting(const std::string& prefix) const {
    for (const ui::Watch::Pressable& one : mirror_.watch().pressables()) {
      if (one.enabled && one.id.starts_with(prefix)) return one.id;
    }
    return {};
  }

  DeskMirror mirror_;
  const solo::Table* table_ = nullptr;
};

TEST_F(PanelWishes, AClaimPressedInTheReportIsAskedAbout) {
  go_until([&] { return may(rules::MoveKind::ask_claim); });
  const std::size_t before = made(rules::MoveKind::ask_claim);
  mirror_.key(Key::F3);
  mirror_.frames(2);
  const std::string claim = first_starting("claim.");
  ASSERT_FALSE(claim.empty());
  ASSERT_TRUE(press_by_key(mirror_, claim));
  mirror_.frames(2);
  EXPECT_EQ(mirror_.watch().find("close"), nullptr) << "the hall is back";
  ASSERT_NE(mirror_.watch().find("choice.0"), nullptr) << "how it is to be asked is all that is left";
  mirror_.type("1");
  mirror_.frames(2);
  EXPECT_EQ(made(rules::MoveKind::ask_claim), before + 1);
  EXPECT_NE(mirror_.watch().find("dialogue.0"), nullptr) << "it is heard";
}

TEST_F(PanelWishes, WhatCannotBeDoneNowIsShownWithItsReasonAmongTheAnswers) {
  go_until([&] {
    return table_->session().view_for(table_->own()).phase == rules::PhaseKind::questions &&
           may(rules::MoveKind::ask_floor);
  });
  const ui::Watch::Pressable* barred = mirror_.watch().find("barred.0");
  ASSERT_NE(barred, nullptr);
  EXPECT_FALSE(barred->enabled);
  EXPECT_TRUE(mirror_.watch().shows(mirror_.desk().say("refusal.no_floor")));
  EXPECT_TRUE(mirror_.watch().crowded().empty());
  mirror_.frames(5);
  mirror_.keep("barred");
}

TEST_F(PanelWishes, ADrawerIsMarkedUntilItHasBeenOpened) {
  const auto is_marked = [&] { return mirror_.watch().find("drawer.2")->words.ends_with("●"); };
  mirror_.key(Key::Escape);  // The brief.
  mirror_.frames(2);
  ASSERT_NE(mirror_.watch().find("drawer.2"), nullptr);
  EXPECT_TRUE(is_marked()) << "nobody has looked at the papers yet";
  mirror_.key(Key::F4);
  mirror_.frames(2);
  mirror_.key(Key::Escape);
  mirror_.frames(2);
  EXPECT_FALSE(is_marked());
}

TEST_F(PanelWishes, AnotherLanguageIsAPressAwayInTheBarOnTop) {
  mirror_.key(Key::Escape);
  mirror_.frames(2);
  ASSERT_NE(mirror_.watch().find("language.ru"), nullptr);
  EXPECT_LT(mirror_.watch().find("language.ru")->box.bottom, 60) << "on top";
  mirror_.click("language.ru");
  EXPECT_EQ(mirror_.desk().language(), text::Language::ru);
  EXPECT_TRUE(mirror_.watch().crowded().empty());
  ASSERT_TRUE(press_by_key(mirror_, "language.kk"));
  mirror_.frames(2);
  EXPECT_EQ(mirror_.desk().language(), text::Language::kk);
  EXPECT_TRUE(mirror_.watch().crowded().empty());
}

TEST_F(PanelWishes, ADraftIsProposedAmongTheDrafts) {
  go_until([&] { return may(rules::MoveKind::propose); });
  const std::size_t before = made(rules::MoveKind::propose);
  ASSERT_TRUE(propose_first());
  EXPECT_EQ(made(rules::MoveKind::propose), before + 1);
  EXPECT_EQ(mirror_.watch().find("close"), nullptr);
  EXPECT_NE(mirror_.watch().find("dialogue.0"), nullptr) << "the hearing goes on";
}

TEST_F(PanelWishes, TheDraftsStayOpenUntilTheLastGapIsFilledIn) {
  go_until([&] { return may(rules::MoveKind::propose); });
  ASSERT_TRUE(propose_first());
  const auto gaps = [&] {
    std::size_t open = 0;
    for (const rules::Motion& one : table_->hearing().motions.items) {
      if (one.kind != rules::MotionKind::recommendation || one.proposer != table_->own()) continue;
      for (std::size_t i = 0; i < table_->script().recommendations[one.subject].slots.size(); ++i)
        open += one.slot(i) == 0 ? 1U : 0U;
    }
    return open;
  };
  ASSERT_GT(gaps(), 1U);
  mirror_.key(Key::F6);
  mirror_.frames(2);
  ASSERT_TRUE(press_by_key(mirror_, first_starting("slot.")));
  mirror_.frames(2);
  for (std::size_t left = gaps(); left > 0; --left) {
    ASSERT_NE(mirror_.watch().find("close"), nullptr) << left << " gaps are open";
    const std::string option = first_starting("option.");
    ASSERT_FALSE(option.empty()) << "the next gap is unfolded";
    ASSERT_TRUE(press_by_key(mirror_, option));
    mirror_.frames(2);
    EXPECT_EQ(gaps(), left - 1);
  }
  EXPECT_EQ(mirror_.watch().find("close"), nullptr);
  EXPECT_NE(mirror_.watch().find("dialogue.0"), nullptr) << "the hearing goes on";
}

TEST_F(PanelWishes, TheLogPlaysOnFromAnEarlierMoment) {
  go_until([&] { return table_->actions().size() > 25; });
  const std::size_t before = table_->actions().size();
  mirror_.key(Key::F7);
  mirror_.frames(3);
  const std::string moment = first_starting("log.from.");
  ASSERT_FALSE(moment.empty());
  ASSERT_TRUE(press_by_key(mirror_, moment));
  mirror_.frames(3);
  EXPECT_EQ(table_->actions().size(), before) << "asked once more";
  ASSERT_TRUE(press_by_key(mirror_, moment));
  mirror_.frames(3);
  EXPECT_LT(table_->actions().size(), before);
  EXPECT_EQ(mirror_.watch().find("close"), nullptr);
  EXPECT_NE(mirror_.watch().find("dialogue.0"), nullptr);
}

TEST_F(PanelWishes, AHintThatIsOnlySaidAgainIsNotCounted) {
  go_until([&] { return may(rules::MoveKind::ask_claim); });
  const auto hints = [&] {
    const auto contents = journal::read(journal::sessions_in(journal::sessions_folder()).front().path);
    return contents ? std::ranges::count_if(contents->rows,
                                            [](const session::Row& row) {
                                              return row.kind == session::Row::Kind::note &&
                                                     row.body.find(app::kHintNote) != std::string::npos;
                                            })
                    : -1;
  };
  constexpr int kMoreThanAnyLadder = 9;
  std::vector<std::ptrdiff_t> counted;
  for (int i = 0; i < kMoreThanAnyLadder; ++i) {
    mirror_.type("h");
    mirror_.frames(3);
    counted.push_back(hints());
  }
  EXPECT_GT(counted.front(), 0);
  EXPECT_GT(counted.back(), 1);
  EXPECT_EQ(counted.back(), counted[kMoreThanAnyLadder - 2]);
}

TEST_F(PanelWishes, AfterSeveralAnswersTheLastOneStandsAboveTheQuestion) {
  go_until([&] { return may(rules::MoveKind::ask_claim); });
  const auto pressed_with = [&](const std::string& words) {
    for (const ui::Watch::Pressable& one : mirror_.watch().pressables()) {
      if (one.id.starts_with("choice.") && one.words.starts_with(words)) return one.id;
    }
    return std::string();
  };
  mirror_.click(pressed_with("Ask about a claim"));
  mirror_.frames(3);
  const std::string claim = mirror_.watch().find("choice.0")->words;
  mirror_.click("choice.0");
  mirror_.frames(3);
  EXPECT_NE(mirror_.watch().find("zero"), nullptr);
  EXPECT_TRUE(mirror_.watch().shows(claim)) << claim;
}

TEST_F(PanelWishes, WhatWasSkippedEndsWithWhatSomebodySaid) {
  go_until([&] { return table_->actions().size() > 12; });
  mirror_.type("0");
  mirror_.type("s");
  mirror_.frames(60);
  Person person(mirror_);
  ASSERT_TRUE(person.is_asked());
  const auto& texts = mirror_.watch().letterings();
  EXPECT_TRUE(
      std::ranges::any_of(texts, [](const auto& one) { return one.words.find(": ") != std::string::npos; }));
}

TEST_F(PanelWishes, ANoteOnADocumentIsThereAfterContinue) {
  std::string document;
  const auto write = [&](const std::string& words) {
    mirror_.key(Key::Escape);
    mirror_.key(Key::F4);
    mirror_.frames(2);
    for (const ui::Watch::Pressable& one : mirror_.watch().pressables()) {
      const bool is_one = one.id.starts_with("evidence.") && std::isdigit(one.id[9]) != 0;
      if (is_one && document.empty()) document = one.id;
    }
    ASSERT_TRUE(press_by_key(mirror_, document));
    mirror_.frames(2);
    mirror_.key(Key::End);
    mirror_.frames(2);
    mirror_.click("reader.note");
    mirror_.type(words);
    for (int i = 0; i < 3; ++i) mirror_.key(Key::Escape);
    mirror_.key(Key::F9);
    mirror_.frames(2);
    ASSERT_TRUE(press_by_key(mirror_, "hearing.menu.leave"));
    mirror_.frames(3);
    ASSERT_NE(mirror_.watch().find("go_on"), nullptr);
  };
  write("Who has the key?");
  ASSERT_TRUE(press_by_key(mirror_, "go_on"));
  mirror_.frames(3);
  write("!");
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  ASSERT_EQ(sessions.size(), 1U);
  const auto seen = app::look_back(sessions.front().path);
  ASSERT_TRUE(seen.has_value());
  ASSERT_EQ(seen->notes.size(), 1U);
  std::string kept = seen->notes.begin()->second;
  EXPECT_EQ(std::erase(kept, '!'), 1U);
  EXPECT_EQ(kept, "Who has the key?") << "what was written before was there to be added to";
}

}  // namespace
}  // namespace kenes::test
