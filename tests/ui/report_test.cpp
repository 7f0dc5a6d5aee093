#include "ui/report.hpp"

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "ui/hearings.hpp"
#include "ui/mirror.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;

ReportModel busy_report(Language language) {
  ReportModel model;
  look(busy_moment(), language,
       [&](const Sight& sight) { model = report_model(sight, allowed_at(busy_moment(), sight.voice)); });
  return model;
}

Mirror::Draw drawn(const ReportModel& model, ReportDraft& draft, float width,
                   std::optional<ReportWish>& wish) {
  return [&model, &draft, &wish, width](const Pen& pen) {
    screen(pen, "screen", width, [&] {
      if (auto made = report_panel(pen, model, draft)) wish = made;
    });
  };
}

TEST(ReportPanel, HasRoomForItsWordsInEveryLanguageSizeAndWindow) {
  for (const Language language : text::kLanguages) {
    const ReportModel model = busy_report(language);
    for (const float scale : {1.0F, 2.0F}) {
      for (const bool full : {false, true}) {
        Mirror mirror({language, full ? 1920 : 1024, full ? 1080 : 600, scale});
        ReportDraft draft{full, {}};
        std::optional<ReportWish> wish;
        mirror.frames(drawn(model, draft, full ? 760 : 240, wish), 3);
        const std::string what = std::string("report-") + (full ? "full-" : "column-") +
                                 std::string(text::code_of(language)) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
      }
    }
  }
}

const ReportModel::Claim& claim_in(const ReportModel& model, rules::ClaimId id) {
  for (const ReportModel::Section& section : model.sections) {
    for (const ReportModel::Claim& claim : section.claims) {
      if (claim.id == id) return claim;
    }
  }
  ADD_FAILURE() << "no such claim";
  return model.sections[0].claims[0];
}

TEST(ReportModel, NumbersClaimsByTheirPlaceAndSaysHowFarTheyHaveCome) {
  const Moment& at = busy_moment();
  const ReportModel model = busy_report(Language::en);
  const rules::SeatView view = at.view();
  ASSERT_EQ(model.sections.size(), at.of.script.sections.size());
  for (std::size_t s = 0; s < model.sections.size(); ++s) {
    for (std::size_t c = 0; c < model.sections[s].claims.size(); ++c) {
      const ReportModel::Claim& claim = model.sections[s].claims[c];
      EXPECT_EQ(claim.number, std::to_string(s + 1) + "." + std::to_string(c + 1));
      EXPECT_EQ(claim.progress, view.claims[claim.id.index()].progress);
      EXPECT_EQ(claim.state,
                catalogue().say(Language::en, "progress." + std::string(name_of(claim.progress))));
      EXPECT_EQ(claim.under_discussion, view.floor.claim == claim.id);
    }
  }
}

TEST(ReportModel, ShowsNoClaimOfASectionThatIsStillToCome) {
  const Moment at{shipped(), rules::initial_hearing(shipped().script), rules::SeatId(0)};
  look(at, Language::ru, [&](const Sight& sight) {
    const ReportModel model = report_model(sight, {});
    for (const ReportModel::Section& section : model.sections) {
      EXPECT_FALSE(section.delivered);
      EXPECT_TRUE(section.claims.empty());
      EXPECT_NE(section.status.find("впереди"), std::string::npos);
    }
    EXPECT_FALSE(model.may_ask);
  });
}

TEST(ReportModel, KnowsOnlyWhatTheSeatKnowsFromItsOwnWork) {
  const Moment& at = busy_moment();
  const ReportModel model = busy_report(Language::en);
  std::size_t known = 0;
  for (const ReportModel::Section& section : model.sections) {
    for (const ReportModel::Claim& claim : section.claims) {
      EXPECT_EQ(!claim.known.empty(), at.of.script.seats[at.seat.index()].knows.has(claim.id))
          << claim.number;
      known += claim.known.empty() ? 0U : 1U;
    }
  }
  EXPECT_GT(known, 0U) << "a moment at which the test says nothing";
}

TEST(ReportModel, OneReasonForAllIsSaidOnce) {
  look(busy_moment(), Language::en, [&](const Sight& sight) {
    Allowed allowed;
    allowed.why_not_ask.fill("You do not have the floor.");
    EXPECT_EQ(report_model(sight, allowed).why_nothing, "You do not have the floor.");
    EXPECT_FALSE(report_model(sight, allowed).may_ask);
    allowed.why_not_ask[sight.content.section_claims[0][0].index()].clear();
    EXPECT_EQ(report_model(sight, allowed).why_nothing, "");
    EXPECT_TRUE(report_model(sight, allowed).may_ask);
  });
}

TEST(ReportPanel, PressingAClaimAsksAboutIt) {
  const ReportModel model = busy_report(Language::en);
  ASSERT_TRUE(model.may_ask);
  const rules::ClaimId first = shipped().content.section_claims[0][0];
  ASSERT_EQ(claim_in(model, first).why_not, "");
  ReportDraft draft;
  std::optional<ReportWish> wish;
  Mirror mirror;
  mirror.click(drawn(model, draft, 280, wish), "claim." + std::to_string(first.index()));
  EXPECT_EQ(wish, (ReportWish{ReportWish::What::ask, first, {}}));
}

TEST(ReportPanel, AClaimThatMayNotBeAskedAboutSaysWhyInstead) {
  ReportModel model = busy_report(Language::en);
  model.sections[0].claims[0].why_not = "Not while somebody else speaks.";
  ReportDraft draft;
  std::optional<ReportWish> wish;
  Mirror mirror;
  const auto draw = drawn(model, draft, 280, wish);
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows("Not while somebody else"));
  mirror.click(draw, "claim." + std::to_string(model.sections[0].claims[0].id.index()));
  mirror.frames(draw);
  EXPECT_FALSE(wish.has_value());
  EXPECT_TRUE(mirror.watch().shows("Not while somebody else"));
}

TEST(ReportPanel, IsReachedByTheKeyboardAlone) {
  const ReportModel model = busy_report(Language::kk);
  ReportDraft draft;
  std::optional<ReportWish> wish;
  Mirror mirror({Language::kk});
  const auto draw = drawn(model, draft, 280, wish);
  mirror.frames(draw, 3);
  mirror.key(draw, sf::Keyboard::Tab);
  mirror.key(draw, sf::Keyboard::Tab);
  mirror.key(draw, sf::Keyboard::Enter);
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->claim, shipped().content.section_claims[0][1]);
}

}  // namespace
}  // namespace kenes::test
