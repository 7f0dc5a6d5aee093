// The panels one looks things up in: my brief, the log, how the meeting goes, the glossary.

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "ui/brief.hpp"
#include "ui/glossary.hpp"
#include "ui/log.hpp"
#include "ui/panel_rooms.hpp"
#include "ui/procedure.hpp"
#include "ui/seated.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;
using rules::MotionKind;
using rules::VoteStage;

Until decided() { return at_vote(VoteStage::published, MotionKind::recommendation); }

std::vector<LogLine> lines_of(const Seated& seated, Language language) {
  const records::Story story =
      records::story_so_far(seated.voice(language), {}, seated.actions(), {seated.seat(), false});
  std::vector<LogLine> lines;
  for (std::size_t i = 0; i < story.size(); ++i) {
    lines.push_back({story[i], std::nullopt});
    if (story[i].kind == records::StoryLine::Kind::speech) lines.back().from = i;
  }
  return lines;
}

const std::vector<text::Term>& terms() {
  static const std::vector<text::Term> kRead = [] {
    auto read = text::load_glossary(KENES_TEST_SOURCE_DIR "/assets/glossary.tsv");
    KENES_EXPECT(read.has_value());
    return *std::move(read);
  }();
  return kRead;
}

TEST(BriefModel, HasTheRoleItsGoalsAndWhatTheVariantAdds) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::questions));
  const Sight sight = seated.sight(Language::en);
  const BriefModel plain = brief_model(sight);
  EXPECT_EQ(plain.brief.size(), 1U);
  EXPECT_EQ(plain.goals.size(), seated.script().names.goals[seated.seat().index()].size());
  const BriefModel with = brief_model(sight, "seat.engineer.brief.dry");
  ASSERT_EQ(with.brief.size(), 2U);
  EXPECT_EQ(with.brief[1], sight.voice.tell("seat.engineer.brief.dry"));
  EXPECT_EQ(brief_model(sight, "seat.engineer.brief.no_such").brief.size(), 1U);
}

void expect_states(const Seated& seated) {
  const BriefModel model = brief_model(seated.sight(Language::en));
  const rules::Seat& seat = seated.script().seats[seated.seat().index()];
  ASSERT_EQ(model.wants.size(), seat.wants.size());
  std::size_t at = 0;
  for (const rules::RecommendationId id : seat.wants) {
    const rules::SeatView& view = seated.view();
    const bool settled = view.adopted.has(id) || view.rejected.has(id);
    const Sign sign = model.wants[at++].state.sign;
    EXPECT_EQ(sign == Sign::tick, view.adopted.has(id));
    EXPECT_EQ(sign == Sign::ring, !settled && !view.proposed.has(id));
    EXPECT_EQ(sign == Sign::half, !settled && view.proposed.has(id));
  }
}

TEST(BriefModel, WhatIWantShowsHowItStands) {
  // A hearing in which the engineer gets something of it.
  std::optional<Seated> found;
  rules::RecommendationSet wants;
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    found.emplace("engineer", decided(), seed);
    wants = found->script().seats[found->seat().index()].wants;
    if (!(wants & found->view().adopted).empty()) break;
  }
  const Seated& later = *found;
  ASSERT_FALSE((wants & later.view().adopted).empty());
  expect_states(later);
  const Seated before("engineer", [&](const rules::Script&, const rules::Hearing& hearing) {
    return !((wants & hearing.proposed) - hearing.adopted - hearing.rejected).empty();
  });
  expect_states(before);
}

TEST(BriefPanel, HasRoomForItsWords) {
  const Seated seated("engineer", decided());
  for (const float width : {240.0F, 640.0F}) {
    has_room(width < 300 ? "brief-narrow" : "brief", width, [&](const Pen& pen) {
      brief_panel(pen, brief_model(seated.sight(pen.language), "seat.engineer.brief.dry"));
    });
  }
}

TEST(Log, FindsWordsInAnyCaseInThreeLanguages) {
  const Seated seated("engineer", decided());
  for (const auto& [language, sought] :
       {std::pair{Language::kk, "ӘКІМ"}, {Language::ru, "АКИМ"}, {Language::en, "AKIM"}}) {
    const LogModel model = log_model(seated.sight(language), lines_of(seated, language));
    const auto found = found_in(model, sought);
    EXPECT_FALSE(found.empty()) << sought;
    EXPECT_LT(found.size(), model.entries.size()) << sought;
    EXPECT_TRUE(found_in(model, "щъэзyx").empty());
    EXPECT_EQ(found_in(model, "").size(), model.entries.size());
  }
}

TEST(Log, OpensAtTheEndGoesToTheStartAndPlaysFromALine) {
  const Seated seated("engineer", decided());
  const LogModel model = log_model(seated.sight(Language::en), lines_of(seated, Language::en));
  LogDraft draft;
  std::optional<LogWish> wish;
  Mirror mirror;
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 640, [&] {
      if (auto made = log_panel(pen, model, draft)) wish = made;
    });
  };
  const auto in_sight = [&](const std::string& id) {
    const Watch::Pressable* found = mirror.watch().find(id);
    return found != nullptr && found->box.top >= found->seen.top && found->box.bottom <= found->seen.bottom;
  };
  const auto reads = [&](const std::string& words) {
    const auto& all = mirror.watch().letterings();
    return std::any_of(all.begin(), all.end(), [&](const Watch::Lettering& one) {
      return one.words == words && one.box.top >= one.seen.top && one.box.bottom <= one.seen.bottom + 1;
    });
  };
  const auto begins = std::find_if(model.entries.begin(), model.entries.end(),
                                   [](const LogModel::Entry& entry) { return entry.from.has_value(); });
  const std::string first = "log.from." + std::to_string(begins - model.entries.begin());
  mirror.frames(draw, 4);
  EXPECT_FALSE(in_sight(first));
  EXPECT_TRUE(reads(model.entries.back().words));
  mirror.click(draw, "log.go.0");
  mirror.frames(draw, 3);
  EXPECT_TRUE(in_sight(first));
  EXPECT_FALSE(reads(model.entries.back().words));
  mirror.click(draw, first);
  EXPECT_FALSE(wish.has_value()) << "what came after would be gone: asked once more";
  mirror.click(draw, first);
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ("log.from." + std::to_string(wish->from), first);
}

TEST(Log, OpensAgainAtTheEndWhereverItWasRead) {
  const Seated seated("engineer", decided());
  const LogModel model = log_model(seated.sight(Language::en), lines_of(seated, Language::en));
  LogDraft draft;
  Mirror mirror;
  float from_end = -1;
  const auto open = [&](const Pen& pen) {
    in_region(pen, 640, [&] { static_cast<void>(log_panel(pen, model, draft)); });
    const std::string& last = model.entries.back().words;
    const auto& all = mirror.watch().letterings();
    const auto at = std::ranges::find(all, last, &Watch::Lettering::words);
    from_end = at == all.end() ? -1 : at->box.bottom - at->seen.bottom;
  };
  mirror.frames(open, 4);
  EXPECT_LE(from_end, 1);
  mirror.click(open, "log.go.0");
  mirror.frames(open, 3);
  EXPECT_GT(from_end, 100) << "read from the start";
  mirror.frames(open, 9);
  EXPECT_GT(from_end, 100) << "and it stays there as long as it is open";
  mirror.frames([](const Pen&) {}, 2);
  mirror.frames(open, 5);
  EXPECT_LE(from_end, 1) << "opened again, it shows what was said last";
}

TEST(LogPanel, HasRoomForItsWords) {
  const Seated seated("engineer", decided());
  for (const float width : {240.0F, 700.0F}) {
    LogDraft draft;
    draft.go = LogDraft::Go::start;
    has_room(width < 300 ? "log-narrow" : "log", width, [&](const Pen& pen) {
      static_cast<void>(
          log_panel(pen, log_model(seated.sight(pen.language), lines_of(seated, pen.language)), draft));
    });
  }
}

TEST(ProcedureModel, ShowsTheWayWhatIsAllowedOnceAndReasonsTogether) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::debate));
  const std::vector<rules::Move> moves = seated.moves();
  const std::vector<BarredMove> barred{{"Ask", "Too early."}, {"Vote", "No vote."}, {"Press", "Too early."}};
  const ProcedureModel model = procedure_model(seated.sight(Language::en), moves, barred);
  ASSERT_EQ(model.path.size(), seated.script().rulebook.phases.size());
  for (std::size_t i = 0; i < model.path.size(); ++i) {
    EXPECT_EQ(model.path[i].place == ProcedureModel::Place::now, i == seated.view().phase_place);
    EXPECT_EQ(model.path[i].place == ProcedureModel::Place::done, i < seated.view().phase_place);
  }
  std::set<std::string> named;
  for (const auto& one : model.allowed) named.insert(one.move);
  EXPECT_EQ(named.size(), model.allowed.size());
  ASSERT_EQ(model.barred.size(), 2U);
  EXPECT_EQ(model.barred[0].move, "Ask; Press");
  ASSERT_EQ(model.rules.size(), seated.script().rulebook.cited.size());
  EXPECT_TRUE(std::any_of(model.rules.begin(), model.rules.end(),
                          [](const auto& rule) { return rule.source.find("article") != std::string::npos; }));
}

TEST(ProcedureModel, NamesTheArticleBehindEachMoveThatHasOne) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::questions));
  const std::vector<rules::Move> moves{rules::Present{rules::EvidenceId(0), 0}, rules::YieldFloor{}};
  const std::vector<BarredMove> barred{{"Vote", "No quorum.", "Law, article 13(2)"}};
  const ProcedureModel model = procedure_model(seated.sight(Language::en), moves, barred);
  ASSERT_EQ(model.allowed.size(), 2U);
  EXPECT_NE(model.allowed[0].source.find("article 18(4)"), std::string::npos) << model.allowed[0].source;
  EXPECT_TRUE(model.allowed[1].source.empty()) << "no rule is cited for it";
  Mirror mirror;
  mirror.frames([&](const Pen& pen) { screen(pen, "rules", 700, [&] { procedure_panel(pen, model); }); }, 2);
  EXPECT_TRUE(mirror.watch().shows(model.allowed[0].source));
  EXPECT_TRUE(mirror.watch().shows("Law, article 13(2)"));
}

TEST(ProcedurePanel, HasRoomForItsWords) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::debate));
  const std::vector<rules::Move> moves = seated.moves();
  for (const float width : {240.0F, 640.0F}) {
    has_room(width < 300 ? "procedure-narrow" : "procedure", width, [&](const Pen& pen) {
      const std::vector<BarredMove> barred{{pen.say("move.ask_claim"), pen.say("refusal.wrong_phase")}};
      procedure_panel(pen, procedure_model(seated.sight(pen.language), moves, barred));
    });
  }
}

TEST(Glossary, ExplainsTheWordsANewcomerMeets) {
  const auto explained = std::count_if(terms().begin(), terms().end(),
                                       [](const text::Term& term) { return !term.meaning[0].empty(); });
  EXPECT_GE(explained, 60);
  EXPECT_GE(terms().size(), 180U);
}

TEST(Glossary, IsSortedAndSearchedInTheLanguageOfTheMoment) {
  for (const Language language : text::kLanguages) {
    const GlossaryModel model = glossary_model(terms(), language);
    EXPECT_EQ(model.entries.size(), terms().size());
    EXPECT_TRUE(std::is_sorted(model.entries.begin(), model.entries.end(), [&](const auto& a, const auto& b) {
      return text::stands_before(language, a.word, b.word);
    }));
    EXPECT_FALSE(found_in(model, "КВОРУМ").empty());
    EXPECT_LT(found_in(model, "quorum").size(), 6U);
  }
}

TEST(GlossaryPanel, HasRoomForItsWords) {
  for (const float width : {240.0F, 640.0F}) {
    GlossaryDraft draft;
    has_room(width < 300 ? "glossary-narrow" : "glossary", width,
             [&](const Pen& pen) { glossary_panel(pen, glossary_model(terms(), pen.language), draft); });
  }
}

}  // namespace
}  // namespace kenes::test
