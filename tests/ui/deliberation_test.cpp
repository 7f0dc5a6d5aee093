#include "ui/deliberation.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/panel_rooms.hpp"
#include "ui/seated.hpp"
#include "ui/wording.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using rules::MotionKind;
using rules::MotionState;
using Language = text::Language;
using Draft = DeliberationModel::Draft;

bool is_draft(const rules::Motion& motion, MotionKind kind) {
  return motion.kind == kind && motion.state == MotionState::draft;
}

Until on_table(MotionKind kind) {
  return [kind](const rules::Script&, const rules::Hearing& hearing) {
    return std::any_of(hearing.motions.items.begin(), hearing.motions.items.end(),
                       [&](const rules::Motion& motion) { return is_draft(motion, kind); });
  };
}

/// The first moment at which that seat may make a move of that kind.
template <class M>
Until may(const std::string& seat) {
  const rules::SeatId id = Seated(seat, in_phase(rules::PhaseKind::opening)).seat_of(seat);
  return [id](const rules::Script& script, const rules::Hearing& hearing) {
    const auto moves = rules::legal_moves(script, hearing, id);
    return std::any_of(moves.begin(), moves.end(),
                       [](const rules::Move& move) { return std::holds_alternative<M>(move); });
  };
}

DeliberationModel model_of(const Seated& seated, Language language = Language::en) {
  const std::vector<rules::Move> moves = seated.moves();
  return deliberation_model(seated.sight(language), {moves});
}

const Draft& draft_at(const DeliberationModel& model, rules::MotionId at) {
  const auto found = std::find_if(model.drafts.begin(), model.drafts.end(),
                                  [&](const Draft& draft) { return draft.motion == at; });
  KENES_EXPECT(found != model.drafts.end());
  return *found;
}

rules::MotionId amendment_in(const Seated& seated) {
  for (std::size_t i = 0; i < seated.view().motions.size(); ++i) {
    if (is_draft(seated.view().motions[i], MotionKind::amendment)) return rules::MotionId(i);
  }
  return {};
}

TEST(Wording, InPartsItIsTheSentenceOfTheRecord) {
  const Seated seated("engineer", on_table(MotionKind::amendment));
  for (const Language language : text::kLanguages) {
    const Sight sight = seated.sight(language);
    for (const rules::Motion& motion : seated.view().motions) {
      if (motion.kind != MotionKind::recommendation) continue;
      EXPECT_EQ(plain(wording_of(sight, motion)), sight.voice.wording(motion));
    }
  }
}

TEST(Wording, AnAmendmentShowsTheOldWordsStruckAndTheNewOnesAdded) {
  const Seated seated("engineer", on_table(MotionKind::amendment));
  const Sight sight = seated.sight(Language::en);
  const rules::Motion& amendment = seated.view().motions[amendment_in(seated).index()];
  const rules::Motion& target = seated.view().motions[amendment.subject];
  std::vector<Passage> runs = wording_amended(sight, amendment);
  const auto added = std::find_if(runs.begin(), runs.end(),
                                  [](const Passage& run) { return run.kind == Passage::Kind::added; });
  ASSERT_NE(added, runs.end());
  rules::Motion changed = target;
  for (std::size_t i = 0; i < rules::kMaxSlots; ++i) {
    if (amendment.slot(i) != 0) changed.set_slot(i, amendment.slot(i));
  }
  // Without what is struck out it is the sentence as it will be; without what is added, as it is.
  std::string after;
  std::string before;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool seam = i > 0 && i + 1 < runs.size() && runs[i - 1].kind == Passage::Kind::removed;
    if (seam) continue;
    if (runs[i].kind != Passage::Kind::removed) after += runs[i].words;
    if (runs[i].kind != Passage::Kind::added) before += runs[i].words;
  }
  EXPECT_EQ(after, sight.voice.wording(changed));
  EXPECT_EQ(before, sight.voice.wording(target));
}

TEST(DeliberationModel, OffersWhatTheRulesAllowAndNothingElse) {
  for (const std::string seat : {"engineer", "chair", "secretary", "reporter"}) {
    const Seated seated(seat, on_table(MotionKind::amendment));
    const std::vector<rules::Move> moves = seated.moves();
    const DeliberationModel model = model_of(seated);
    std::size_t offered = model.proposals.size() + model.procedure.size();
    const auto allowed = [&](const rules::Move& move) {
      ++offered;
      EXPECT_NE(std::find(moves.begin(), moves.end(), move), moves.end()) << seat;
    };
    for (const auto& other : model.others) {
      for (const auto& act : other.acts) allowed(act.move);
    }
    for (const Draft& draft : model.drafts) {
      for (const auto& act : draft.acts) allowed(act.move);
      for (const auto& amendment : draft.amendments) {
        for (const auto& act : amendment.acts) allowed(act.move);
      }
      for (const auto& slot : draft.slots) {
        for (const auto& option : slot.options) {
          if (option.move) allowed(*option.move);
        }
      }
    }
    const auto belongs = [](const rules::Move& move) {
      const auto kind = kind_of(move);
      return (kind >= rules::MoveKind::propose && kind <= rules::MoveKind::open_vote);
    };
    EXPECT_EQ(offered, static_cast<std::size_t>(std::count_if(moves.begin(), moves.end(), belongs))) << seat;
  }
}

TEST(DeliberationModel, AnAmendmentStandsUnderItsDraft) {
  const Seated seated("engineer", on_table(MotionKind::amendment));
  const rules::MotionId at = amendment_in(seated);
  const DeliberationModel model = model_of(seated);
  const Draft& draft = draft_at(model, rules::MotionId(seated.view().motions[at.index()].subject));
  ASSERT_FALSE(draft.amendments.empty());
  EXPECT_TRUE(std::any_of(draft.amendments.begin(), draft.amendments.end(),
                          [&](const auto& amendment) { return amendment.motion == at; }));
}

TEST(DeliberationModel, APledgeIsKnownToTheTwoAndToNobodyElse) {
  const Until promised = [](const rules::Script&, const rules::Hearing& hearing) {
    return std::any_of(hearing.pledges.begin(), hearing.pledges.end(), [&](const rules::Pledge& pledge) {
      return std::any_of(hearing.motions.items.begin(), hearing.motions.items.end(),
                         [&](const rules::Motion& motion) {
                           return is_draft(motion, MotionKind::recommendation) &&
                                  motion.subject == pledge.recommendation.raw;
                         });
    });
  };
  Seated seated("reporter", promised);
  const rules::Pledge pledge = *std::find_if(
      seated.hearing().pledges.begin(), seated.hearing().pledges.end(), [&](const rules::Pledge& one) {
        return std::any_of(seated.view().motions.begin(), seated.view().motions.end(), [&](const auto& m) {
          return is_draft(m, MotionKind::recommendation) && m.subject == one.recommendation.raw;
        });
      });
  const auto knows = [&](rules::SeatId seat) {
    seated.sit(seated.script().names.seats[seat.index()]);
    for (const Draft& draft : model_of(seated).drafts) {
      for (const auto& stand : draft.stands) {
        if (stand.mark.sign == Sign::clasp) return true;
      }
    }
    return false;
  };
  EXPECT_TRUE(knows(pledge.by));
  EXPECT_TRUE(knows(pledge.to));
  EXPECT_FALSE(knows(seated.seat_of("reporter")));
}

TEST(DeliberationModel, WhatIsBeingVotedOnIsNoDraft) {
  const auto stands_as = [](rules::VoteStage stage) {
    const Seated seated("reporter", at_vote(stage, MotionKind::recommendation));
    return draft_at(model_of(seated), seated.view().vote.motion).state.words;
  };
  EXPECT_EQ(stands_as(rules::VoteStage::open), "being voted on");
  EXPECT_EQ(stands_as(rules::VoteStage::closed), "draft") << "nobody votes any more";
}

TEST(DeliberationModel, APublishedOpenVoteStandsByName) {
  const Seated seated("reporter", at_vote(rules::VoteStage::published, MotionKind::recommendation));
  const DeliberationModel model = model_of(seated);
  const Draft& draft = draft_at(model, seated.view().vote.motion);
  const auto ballots = std::count_if(draft.stands.begin(), draft.stands.end(), [](const auto& stand) {
    return stand.mark.sign == Sign::tick || stand.mark.sign == Sign::cross || stand.mark.sign == Sign::bar;
  });
  EXPECT_EQ(static_cast<std::size_t>(ballots), seated.view().vote.voted.size());
}

TEST(DeliberationPanel, ASlotPressedOffersItsOptionsAndAnOptionIsTheMove) {
  const Seated seated("engineer", may<rules::FillSlot>("engineer"));
  const DeliberationModel model = model_of(seated);
  const auto at = std::find_if(model.drafts.begin(), model.drafts.end(), [](const Draft& draft) {
    return std::any_of(draft.slots.begin(), draft.slots.end(),
                       [](const auto& slot) { return !slot.options.empty() && !slot.amends; });
  });
  ASSERT_NE(at, model.drafts.end());
  DeliberationDraft draft{at->motion, {}, false};
  std::optional<rules::Move> wish;
  Mirror mirror({Language::en, 1024, 1600});
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 700, [&] {
      if (auto made = deliberation_panel(pen, model, draft)) wish = made;
    });
  };
  const auto slot = static_cast<std::size_t>(
      std::find_if(at->slots.begin(), at->slots.end(), [](const auto& s) { return !s.options.empty(); }) -
      at->slots.begin());
  const std::string motion = std::to_string(at->motion.index());
  mirror.click(draw, "slot." + motion + "." + std::to_string(slot));
  EXPECT_FALSE(wish.has_value());
  const auto& options = at->slots[slot].options;
  const auto option = static_cast<std::size_t>(
      std::find_if(options.begin(), options.end(), [](const auto& o) { return o.move.has_value(); }) -
      options.begin());
  mirror.click(draw, "option." + motion + "." + std::to_string(slot) + "." + std::to_string(option));
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(*wish, rules::Move(rules::FillSlot{at->motion, static_cast<std::uint8_t>(slot),
                                               static_cast<std::uint8_t>(option)}));
  ASSERT_TRUE(draft.slot.has_value()) << "the next gap is offered";
  EXPECT_NE(*draft.slot, slot);
  EXPECT_TRUE(at->slots[*draft.slot].is_open());
}

TEST(DeliberationPanel, OnesOwnDraftThatWaitsForWordsIsUnfoldedFirst) {
  const Seated seated("engineer", may<rules::FillSlot>("engineer"));
  DeliberationModel model = model_of(seated);
  const auto own = std::find_if(model.drafts.begin(), model.drafts.end(), [](const Draft& draft) {
    return std::any_of(draft.slots.begin(), draft.slots.end(),
                       [](const auto& slot) { return !slot.options.empty() && !slot.amends; });
  });
  ASSERT_NE(own, model.drafts.end());
  const std::string slot = "slot." + std::to_string(own->motion.index()) + ".0";
  // Another's, finished, stands before it.
  Draft other = *own;
  other.motion = rules::MotionId{own->motion.index() + 1};
  for (auto& one : other.slots) one.words = "words";
  model.drafts.insert(model.drafts.begin(), other);
  DeliberationDraft draft;
  Mirror mirror({Language::en, 1024, 1600});
  mirror.frames(
      [&](const Pen& pen) {
        in_region(pen, 700, [&] { static_cast<void>(deliberation_panel(pen, model, draft)); });
      },
      3);
  EXPECT_NE(mirror.watch().find(slot), nullptr);
}

TEST(DeliberationPanel, ProposingIsTwoPresses) {
  const Seated seated("engineer", may<rules::Propose>("engineer"));
  const DeliberationModel model = model_of(seated);
  DeliberationDraft draft;
  std::optional<rules::Move> wish;
  Mirror mirror({Language::en, 1024, 1600});
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 700, [&] {
      if (auto made = deliberation_panel(pen, model, draft)) wish = made;
    });
  };
  mirror.click(draw, "proposing");
  mirror.click(draw, "propose.0");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(*wish, model.proposals[0].move);
}

TEST(DeliberationPanel, HasRoomForItsWords) {
  const Seated amended("engineer", on_table(MotionKind::amendment));
  const Seated filling("engineer", may<rules::FillSlot>("engineer"));
  const Seated decided("engineer", at_vote(rules::VoteStage::published, MotionKind::recommendation));
  for (const auto& [name, seated] : {std::pair<std::string, const Seated&>{"table-amended", amended},
                                     {"table-filling", filling},
                                     {"table-decided", decided}}) {
    DeliberationDraft draft;
    draft.slot = 0;
    if (name == "table-amended")
      draft.open = rules::MotionId(seated.view().motions[amendment_in(seated).index()].subject);
    if (name == "table-decided") draft.open = seated.view().vote.motion;
    has_room(name, 700, [&](const Pen& pen) {
      static_cast<void>(deliberation_panel(pen, model_of(seated, pen.language), draft));
    });
  }
  DeliberationDraft draft;
  has_room("table-narrow", 240, [&](const Pen& pen) {
    static_cast<void>(deliberation_panel(pen, model_of(amended, pen.language), draft));
  });
}

}  // namespace
}  // namespace kenes::test
