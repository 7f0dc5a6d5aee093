#include "ui/evidence.hpp"

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hearings.hpp"
#include "ui/marks.hpp"
#include "ui/mirror.hpp"
#include "ui/report.hpp"
#include "ui/seek.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;

EvidenceModel busy_shelf(Language language) {
  EvidenceModel model;
  look(busy_moment(), language, [&](const Sight& sight) {
    model = evidence_model(sight, allowed_at(busy_moment(), sight.voice), *sight.view.presented.begin());
  });
  return model;
}

struct Shelf {
  EvidenceModel model;
  EvidenceDraft draft;
  std::optional<EvidenceWish> wish;
  float width = 300;

  [[nodiscard]] Mirror::Draw drawn() {
    return [this](const Pen& pen) {
      screen(pen, "screen", width, [&] {
        if (auto made = evidence_panel(pen, model, draft)) wish = made;
      });
    };
  }
};

TEST(EvidencePanel, HasRoomForItsWordsInEveryLanguageSizeAndWindow) {
  for (const Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        Shelf shelf{busy_shelf(language), {}, {}, width > 1500 ? 900.0F : 240.0F};
        mirror.frames(shelf.drawn(), 3);
        const std::string what = "evidence-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(width) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
      }
    }
  }
}

TEST(EvidenceModel, HoldsMyDocumentsAndThoseOnTheTableAndNoOthers) {
  const rules::SeatView view = busy_moment().view();
  const EvidenceModel model = busy_shelf(Language::en);
  rules::EvidenceSet held;
  for (const EvidenceModel::Card& card : model.cards) {
    held.add(card.id);
    EXPECT_EQ(card.mine, view.holds.has(card.id));
    EXPECT_EQ(card.on_table, view.on_table.has(card.id));
  }
  EXPECT_EQ(held, view.holds | view.on_table);
  ASSERT_FALSE(model.cards.empty());
  EXPECT_TRUE(model.cards.front().just_shown);
  EXPECT_EQ(model.cards.front().id, *view.presented.begin());
}

TEST(EvidencePanel, PressingACardReadsIt) {
  Mirror mirror;
  Shelf shelf{busy_shelf(Language::en), {}, {}};
  const rules::EvidenceId second = shelf.model.cards[1].id;
  mirror.click(shelf.drawn(), "evidence." + std::to_string(second.index()));
  ASSERT_TRUE(shelf.wish.has_value());
  EXPECT_EQ(shelf.wish->read, second);
}

TEST(EvidencePanel, FiltersByWhoseTheDocumentsAre) {
  Mirror mirror;
  Shelf shelf{busy_shelf(Language::en), {}, {}};
  mirror.click(shelf.drawn(), "evidence.filter.1");
  EXPECT_EQ(shelf.draft.filter, EvidenceFilter::mine);
  mirror.frames(shelf.drawn());
  for (const EvidenceModel::Card& card : shelf.model.cards) {
    const bool drawn = mirror.watch().find("evidence." + std::to_string(card.id.index())) != nullptr;
    EXPECT_EQ(drawn, card.mine) << card.title;
  }
}

TEST(EvidencePanel, FindsWordsInsideDocumentsTypedInKazakh) {
  Mirror mirror({Language::kk});
  Shelf shelf{busy_shelf(Language::kk), {}, {}};
  mirror.click(shelf.drawn(), "evidence.sought");
  const std::string sought = shelf.model.cards[1].title;
  mirror.type(shelf.drawn(), sought);
  EXPECT_EQ(shelf.draft.sought, sought);
  mirror.frames(shelf.drawn());
  std::size_t found = 0;
  for (const EvidenceModel::Card& card : shelf.model.cards) {
    const bool drawn = mirror.watch().find("evidence." + std::to_string(card.id.index())) != nullptr;
    EXPECT_EQ(drawn, has_words(card.all_words, sought)) << card.title;
    found += drawn ? 1U : 0U;
  }
  EXPECT_GT(found, 0U);
  EXPECT_LT(found, shelf.model.cards.size());
}

TEST(EvidencePanel, SaysSoWhereNothingIsFoundOrHeld) {
  Mirror mirror;
  Shelf shelf{busy_shelf(Language::en), {EvidenceFilter::all, "xylophone"}, {}};
  mirror.frames(shelf.drawn(), 2);
  EXPECT_TRUE(mirror.watch().shows("No document has these words"));
  Shelf empty{{}, {}, {}};
  mirror.frames(empty.drawn(), 2);
  EXPECT_TRUE(mirror.watch().shows("You hold no documents"));
}

/// The report beside the evidence, as on the screen of a hearing.
struct Desk {
  ReportModel report;
  EvidenceModel evidence;
  ReportDraft report_draft;
  EvidenceDraft evidence_draft;
  std::optional<ReportWish> wish;

  [[nodiscard]] Mirror::Draw drawn() {
    return [this](const Pen& pen) {
      screen(pen, "screen", 700, [&] {
        scrolled(pen, "report", pen.px(300), 0, [&] {
          if (auto made = report_panel(pen, report, report_draft)) wish = made;
        });
        ImGui::SameLine();
        scrolled(pen, "evidence", pen.px(300), 0,
                 [&] { static_cast<void>(evidence_panel(pen, evidence, evidence_draft)); });
      });
    };
  }
};

Desk desk() {
  Desk made;
  look(busy_moment(), Language::en, [&](const Sight& sight) {
    const Allowed allowed = allowed_at(busy_moment(), sight.voice);
    made.report = report_model(sight, allowed);
    made.evidence = evidence_model(sight, allowed);
  });
  return made;
}

TEST(Dragging, ACardLaidUponAClaimPresentsItThere) {
  Mirror mirror;
  Desk on = desk();
  const EvidenceModel::Card& card = on.evidence.cards.front();
  ASSERT_EQ(card.why_not_show, "");
  const rules::ClaimId claim = on.report.sections[0].claims[1].id;
  mirror.drag(on.drawn(), "evidence." + std::to_string(card.id.index()),
              "claim." + std::to_string(claim.index()));
  EXPECT_EQ(on.wish, (ReportWish{ReportWish::What::present, claim, card.id}));
}

TEST(Dragging, ACardThatMayNotBeShownStaysWhereItIs) {
  Mirror mirror;
  Desk on = desk();
  on.evidence.cards.front().why_not_show = "You may not present any more documents in this turn.";
  const rules::ClaimId claim = on.report.sections[0].claims[1].id;
  mirror.drag(on.drawn(), "evidence." + std::to_string(on.evidence.cards.front().id.index()),
              "claim." + std::to_string(claim.index()));
  EXPECT_FALSE(on.wish.has_value());
}

TEST(Seeking, CountsCapitalsForNothingInAllThreeLanguages) {
  EXPECT_TRUE(has_words("Водонапорная башня, Сарықұрай", "сарық БАШНЯ"));
  EXPECT_FALSE(has_words("Водонапорная башня", "башня труба"));
  EXPECT_TRUE(has_words("anything", "  "));
}

TEST(EvidenceIcon, IsSeenOnItsCardInEveryTheme) {
  constexpr double kSeen = 3;
  for (const stage::Theme theme : {stage::Theme::dark, stage::Theme::light, stage::Theme::high_contrast}) {
    const stage::Palette& palette = stage::palette_of(theme);
    const stage::Colour card = palette[stage::Tone::slate];
    const ui::IconColours colours = ui::icon_colours(palette, card);
    EXPECT_GE(stage::contrast(colours.sheet, card), kSeen) << static_cast<int>(theme);
    EXPECT_GE(stage::contrast(colours.sheet, colours.ink), kSeen) << static_cast<int>(theme);
  }
}

}  // namespace
}  // namespace kenes::test
