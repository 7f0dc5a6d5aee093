#include "ui/reader.hpp"

#include <algorithm>
#include <map>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hearings.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include "ui/report.hpp"
#include "ui/sketch.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;
using rules::EvidenceId;
using rules::EvidenceKind;

/// The busy moment, with every document of the scenario in the person's hands.
const Moment& full_hands() {
  static const Moment made = [] {
    Moment moment = busy_moment();
    for (std::size_t i = 0; i < moment.of.script.evidence.size(); ++i)
      moment.hearing.holders[EvidenceId(i)].add(moment.seat);
    return moment;
  }();
  return made;
}

EvidenceId named(const std::string& name) {
  const auto& names = shipped().script.names.evidence;
  const auto at = std::find(names.begin(), names.end(), name);
  KENES_EXPECT(at != names.end());
  return EvidenceId(static_cast<std::size_t>(at - names.begin()));
}

std::optional<ReaderModel> read(const Moment& moment, Language language, EvidenceId id,
                                EvidenceId beside = {}) {
  std::optional<ReaderModel> model;
  look(moment, language,
       [&](const Sight& sight) { model = reader_model(sight, allowed_at(moment, sight.voice), id, beside); });
  return model;
}

struct Reader {
  ReaderModel model;
  ReaderDraft draft{};
  std::string note{};
  std::optional<ReaderWish> wish{};
  float width = 760;

  [[nodiscard]] Mirror::Draw drawn() {
    return [this](const Pen& pen) {
      screen(pen, "screen", width, [&] {
        if (auto made = reader_panel(pen, model, draft, note)) wish = made;
      });
    };
  }
};

/// The first document of each kind that the scenarios have.
std::vector<EvidenceId> one_of_each_kind() {
  std::map<EvidenceKind, EvidenceId> first;
  for (std::size_t i = 0; i < shipped().script.evidence.size(); ++i)
    first.emplace(shipped().script.evidence[i].kind, EvidenceId(i));
  std::vector<EvidenceId> all;
  for (const auto& [kind, id] : first) all.push_back(id);
  return all;
}

TEST(ReaderPanel, HasRoomForEveryKindOfDocumentInEveryLanguageSizeAndWindow) {
  for (const Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        for (const EvidenceId id : one_of_each_kind()) {
          Reader reader{*read(full_hands(), language, id)};
          reader.draft.presenting = true;
          mirror.frames(reader.drawn(), 3);
          const std::string what = "reader-" + reader.model.document.name + "-" +
                                   std::string(text::code_of(language)) + "-" + std::to_string(width) +
                                   (scale > 1 ? "-200" : "");
          for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
          EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
          mirror.keep(what);
        }
      }
    }
  }
}

TEST(ReaderPanel, ZoomsUpToTwiceTheSizeWhereThereIsRoom) {
  for (const auto& [width, most] : {std::pair{300.0F, 100}, std::pair{480.0F, 125}, std::pair{900.0F, 200}}) {
    Mirror mirror({Language::kk, 1024, 2400});
    Reader reader{*read(full_hands(), Language::kk, named("villages_table"))};
    reader.width = width;
    for (int i = 0; i < 6; ++i) mirror.click(reader.drawn(), "reader.larger");
    EXPECT_EQ(reader.draft.zoom, most);
    mirror.frames(reader.drawn(), 2);
    for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << width << ": " << fault;
    mirror.keep("reader-zoomed-" + std::to_string(static_cast<int>(width)));
    mirror.click(reader.drawn(), "reader.smaller");
    EXPECT_EQ(reader.draft.zoom, std::max(most - 25, 100));
  }
}

TEST(ReaderPanel, ShowsTheLineThatWasPressed) {
  Mirror mirror({Language::en, 1280, 1400});
  Reader reader{*read(full_hands(), Language::en, named("shift_timetable_third"))};
  ASSERT_EQ(reader.model.why_not_show, "");
  mirror.frames(reader.drawn(), 2);
  EXPECT_EQ(mirror.watch().find("line.1"), nullptr) << "only read so far";
  mirror.click(reader.drawn(), "reader.present");
  EXPECT_TRUE(reader.draft.presenting);
  mirror.click(reader.drawn(), "line.1");
  EXPECT_EQ(reader.wish, (ReaderWish{named("shift_timetable_third"), 1}));
}

TEST(ReaderPanel, WhatMayNotBeShownSaysWhyAndHasNothingToPress) {
  Mirror mirror({Language::en, 1280, 1400});
  Reader reader{*read(full_hands(), Language::en, named("heat_letter"))};
  reader.model.why_not_show = "You do not have the floor.";
  reader.draft.presenting = true;
  mirror.frames(reader.drawn(), 2);
  EXPECT_TRUE(mirror.watch().shows("You do not have the floor."));
  EXPECT_EQ(mirror.watch().find("line.0"), nullptr);
  EXPECT_EQ(mirror.watch().find("reader.present"), nullptr);
}

TEST(ReaderPanel, LinesAreReachedByTheKeyboard) {
  Mirror mirror({Language::ru, 1280, 1400});
  Reader reader{*read(full_hands(), Language::ru, named("ditch_act"))};
  reader.draft.presenting = true;
  mirror.frames(reader.drawn(), 3);
  for (int i = 0; i < 12; ++i) {
    const Watch::Pressable* line = mirror.watch().find("line.2");
    if (line != nullptr && line->focused) break;
    mirror.key(reader.drawn(), sf::Keyboard::Tab);
  }
  mirror.key(reader.drawn(), sf::Keyboard::Enter);
  EXPECT_EQ(reader.wish, (ReaderWish{named("ditch_act"), 2}));
}

TEST(ReaderPanel, TakesANoteInKazakhAndNoMoreThanItHolds) {
  Mirror mirror({Language::kk, 1280, 1600});
  Reader reader{*read(full_hands(), Language::kk, named("heat_letter"))};
  mirror.click(reader.drawn(), "reader.note");
  mirror.type(reader.drawn(), "Қазандықты кім салады?");
  EXPECT_EQ(reader.note, "Қазандықты кім салады?");
  mirror.key(reader.drawn(), sf::Keyboard::Escape);
  EXPECT_EQ(reader.note, "Қазандықты кім салады?") << "leaving the field loses nothing";
  mirror.click(reader.drawn(), "reader.note");
  std::string most;
  while (most.size() < 2 * kMostNoteBytes) most += "ғ";
  for (int i = 0; i < 4; ++i) mirror.type(reader.drawn(), most.substr(0, 1000));
  EXPECT_LE(reader.note.size(), kMostNoteBytes);
  EXPECT_GT(reader.note.size(), kMostNoteBytes - 3);
}

TEST(ReaderPanel, TabLeavesTheNoteAndKeepsIt) {
  Mirror mirror({Language::en, 1280, 1600});
  Reader reader{*read(full_hands(), Language::en, named("heat_letter"))};
  mirror.click(reader.drawn(), "reader.note");
  mirror.type(reader.drawn(), "Who builds it?");
  mirror.key(reader.drawn(), sf::Keyboard::Tab);
  ASSERT_NE(mirror.watch().find("reader.present"), nullptr);
  EXPECT_TRUE(mirror.watch().find("reader.present")->focused) << "the first after the last";
  mirror.type(reader.drawn(), "x");
  EXPECT_EQ(reader.note, "Who builds it?");
}

TEST(ReaderPanel, LaysAnotherBesideItWhereThereIsRoomAndBelowWhereNot) {
  for (const float width : {1200.0F, 400.0F}) {
    Mirror mirror({Language::en, 1280, 2600});
    Reader reader{*read(full_hands(), Language::en, named("tap_register"))};
    reader.width = width;
    mirror.click(reader.drawn(), "reader.compare");
    mirror.click(reader.drawn(), "reader.beside." + std::to_string(named("tap_register_full").index()));
    EXPECT_EQ(reader.draft.beside, named("tap_register_full"));
    reader.model = *read(full_hands(), Language::en, named("tap_register"), reader.draft.beside);
    mirror.frames(reader.drawn(), 3);
    const auto top_of = [&](std::string_view words) {
      for (const Watch::Lettering& one : mirror.watch().letterings()) {
        if (one.words.find(words) != std::string::npos) return one.box.top;
      }
      ADD_FAILURE() << words;
      return 0.0F;
    };
    const bool beside = top_of("231") - top_of("398, the last of them") < 40 &&
                        top_of("398, the last of them") - top_of("231") < 40;
    EXPECT_EQ(beside, width > 1000);
    for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << width << ": " << fault;
    mirror.keep("reader-compare-" + std::to_string(static_cast<int>(width)));
    mirror.click(reader.drawn(), "reader.compare");
    EXPECT_TRUE(reader.draft.beside.is_none());
  }
}

TEST(ReaderModel, IsThereOnlyForWhatTheSeatSees) {
  const Moment& at = busy_moment();
  const rules::SeatView view = at.view();
  for (std::size_t i = 0; i < at.of.script.evidence.size(); ++i) {
    const bool seen = view.holds.has(EvidenceId(i)) || view.on_table.has(EvidenceId(i));
    EXPECT_EQ(read(at, Language::en, EvidenceId(i)).has_value(), seen);
    const EvidenceId mine = *view.holds.begin();
    const bool laid = read(at, Language::en, mine, EvidenceId(i))->beside.has_value();
    EXPECT_EQ(laid, seen && mine != EvidenceId(i));
  }
}

TEST(ReaderModel, TellsABearingOnlyOnceEverybodyHasSeenIt) {
  const Moment& at = full_hands();
  std::size_t told = 0;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < at.of.script.evidence.size(); ++i) {
    const auto model = read(at, Language::en, EvidenceId(i));
    std::size_t expected = 0;
    for (const rules::Bears& bears : at.of.script.evidence[i].bears) {
      const bool shown = ((at.hearing.shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) != 0;
      expected += shown ? 1U : 0U;
      hidden += shown ? 0U : 1U;
      if (shown) {
        EXPECT_TRUE(model->document.lines[bears.line].bearing.has_value());
      }
    }
    EXPECT_EQ(model->document.bears_on.size(), expected);
    if (expected == 0) {
      for (const DocumentModel::Line& line : model->document.lines) EXPECT_FALSE(line.bearing.has_value());
    }
    told += expected;
  }
  EXPECT_GT(told, 0U);
  EXPECT_GT(hidden, 0U);
}

TEST(ReaderModel, ALineThatHasDoneItsWorkForTheClaimIsNotShownAgain) {
  const Moment& at = full_hands();
  for (std::size_t i = 0; i < at.of.script.evidence.size(); ++i) {
    for (const rules::Bears& bears : at.of.script.evidence[i].bears) {
      if (((at.hearing.shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) == 0) continue;
      look(at, Language::en, [&](const Sight& sight) {
        const auto model = reader_model(sight, {}, EvidenceId(i), {}, bears.on);
        EXPECT_NE(model->document.lines[bears.line].why_not, "");
        EXPECT_EQ(model->document.lines[bears.line == 0 ? 1 : 0].why_not, "");
      });
      return;
    }
  }
  FAIL() << "nothing was shown";
}

TEST(Paper, IsReadableInEveryThemeEvenWhereTheInkIsPale) {
  for (const stage::Theme theme : {stage::Theme::dark, stage::Theme::light, stage::Theme::high_contrast}) {
    Mirror mirror({Language::en, 800, 600, 1, theme});
    mirror.frames([&](const Pen& pen) {
      screen(pen, "screen", 760, [&] {
        Paper paper(pen, 400, 1);
        EXPECT_GE(contrast(paper.ink(1), paper.sheet()), 4.5);
        paper.tint(stage::Tone::sky, kChatTint);
        EXPECT_GE(contrast(paper.ink(1), paper.sheet()), 4.5);
      });
    });
  }
}

/// The words of a text without signs, in order.
std::string bare_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) out += c;
  }
  return out;
}

TEST(RuledRows, LoseNoWordOfAnyTableThatShips) {
  for (const char* id : {"shyndala_report", "border_village_fires"}) {
    const Shipped& of = shipped(id);
    for (const Language language : text::kLanguages) {
      const records::Voice voice{of.script, catalogue(), of.texts, language};
      for (std::size_t i = 0; i < of.script.evidence.size(); ++i) {
        for (std::size_t line = 0; line < of.script.evidence[i].lines; ++line) {
          const std::string words = voice.line(EvidenceId(i), line);
          std::string joined;
          for (const RuledRow& row : ruled(words)) {
            joined += row.label + row.value;
            EXPECT_FALSE(row.value.empty()) << words;
          }
          EXPECT_EQ(bare_words(joined), bare_words(words));
        }
      }
    }
  }
}

TEST(RuledRows, AreSplitAtSemicolonsAndSentencesButNotInsideQuotesOrInitials) {
  using Rows = std::vector<RuledRow>;
  EXPECT_EQ(
      ruled("Total 612 km: good 214; poor 104. Share: 83.0%."),
      (Rows{{"Total 612 km", "good 214", false}, {"", "poor 104.", false}, {"Share", "83.0%.", false}}));
  EXPECT_EQ(ruled("34 of 41, or 82.9%. (In bold, in large type.)"),
            (Rows{{"", "34 of 41, or 82.9%.", false}, {"", "(In bold, in large type.)", true}}));
  EXPECT_EQ(ruled("«Исполнен: на 99,2 %; лучший». Подписал С. Ю. Томилкин."),
            (Rows{{"", "«Исполнен: на 99,2 %; лучший».", false}, {"", "Подписал С. Ю. Томилкин.", false}}));
  // The number of a row is no sentence; what ends in one is.
  EXPECT_EQ(ruled("07. Housing: 12; 08. Roads: 7."),
            (Rows{{"07. Housing", "12", false}, {"08. Roads", "7.", false}}));
  EXPECT_EQ(ruled("Signed in 2024. Checked."),
            (Rows{{"", "Signed in 2024.", false}, {"", "Checked.", false}}));
}

TEST(Sketches, AreChosenAfterTheDocumentsNameAndAlwaysTheSame) {
  EXPECT_EQ(motif_of(EvidenceKind::photo, "standpipe_photo"), Motif::standpipe);
  EXPECT_EQ(motif_of(EvidenceKind::photo, "street_photo"), Motif::street);
  EXPECT_EQ(motif_of(EvidenceKind::photo, "swing_photo"), Motif::playground);
  EXPECT_EQ(motif_of(EvidenceKind::photo, "truck_photo"), Motif::fire_engine);
  EXPECT_EQ(motif_of(EvidenceKind::map, "street_map"), Motif::map);
  EXPECT_EQ(motif_of(EvidenceKind::photo, "x"), Motif::village);
}

TEST(Sketches, StayInTheirFrameInEveryTheme) {
  for (const stage::Theme theme : {stage::Theme::dark, stage::Theme::light, stage::Theme::high_contrast}) {
    Mirror mirror({Language::en, 1200, 660, 1, theme});
    mirror.frames([&](const Pen& pen) {
      screen(pen, "screen", 1180, [&] {
        for (std::size_t i = 0; i < static_cast<std::size_t>(Motif::count); ++i) {
          stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
          const float x = 20 + 320 * static_cast<float>(i % 3);
          const float y = 10 + 215 * static_cast<float>(i / 3);
          draw_sketch(canvas, {x, y, 300, 200}, static_cast<Motif>(i), 7);
        }
      });
    });
    mirror.keep("sketches-" + std::to_string(static_cast<int>(theme)));
    const Image picture = mirror.picture();
    const Pixel ground = picture.at(1190, 650);
    for (int y = 5; y < 660; y += 5) EXPECT_EQ(picture.at(332, y), ground) << y;
    EXPECT_NE(picture.at(170, 110), ground);
  }
}

}  // namespace
}  // namespace kenes::test
