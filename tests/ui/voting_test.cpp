#include "ui/voting.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/panel_rooms.hpp"
#include "ui/seated.hpp"
#include "ui/tally.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using rules::Ballot;
using rules::MotionKind;
using rules::VoteStage;
using Language = text::Language;

Until open_vote() { return at_vote(VoteStage::open, MotionKind::recommendation); }

VotingModel model_of(const Seated& seated, Language language = Language::en) {
  const std::vector<rules::Move> moves = seated.moves();
  return voting_model(seated.sight(language), {moves, 4});
}

/// The first of the seat's moves that is one of that kind and pleases; aborts without.
template <class M, class Pleases>
rules::Move move_of(const Seated& seated, rules::SeatId seat, const Pleases& pleases) {
  for (const rules::Move& move : rules::legal_moves(seated.script(), seated.hearing(), seat)) {
    const auto* one = std::get_if<M>(&move);
    if (one != nullptr && pleases(*one)) return move;
  }
  KENES_EXPECT(false);
  return {};
}
Until may(const std::string& seat, const rules::Move& wanted) {
  const rules::SeatId id = Seated(seat, in_phase(rules::PhaseKind::opening)).seat_of(seat);
  return [id, wanted](const rules::Script& script, const rules::Hearing& hearing) {
    return !rules::check(script, hearing, {id, wanted}).has_value();
  };
}

/// The council decides to vote in secret, and a recommendation is put so.
Seated in_secret() {
  const rules::Move proposal = rules::ProposeProcedure{MotionKind::secret_ballot};
  Seated seated("engineer", may("engineer", proposal));
  seated.play(seated.seat(), proposal);
  seated.go_on(at_vote(VoteStage::open, MotionKind::secret_ballot));
  for (const rules::SeatId voter : rules::missing_voters(seated.script(), seated.hearing()))
    seated.play(voter, rules::CastBallot{Ballot::in_favour});
  const auto secret = [](const rules::OpenVote& open) { return open.method == rules::Method::secret; };
  seated.go_on([&](const rules::Script& script, const rules::Hearing& hearing) {
    const auto moves = rules::legal_moves(script, hearing, hearing.presiding);
    return std::any_of(moves.begin(), moves.end(), [&](const rules::Move& move) {
      const auto* open = std::get_if<rules::OpenVote>(&move);
      return open != nullptr && secret(*open);
    });
  });
  const rules::SeatId chair = seated.hearing().presiding;
  seated.play(chair, move_of<rules::OpenVote>(seated, chair, secret));
  return seated;
}

TEST(Tally, TheNumbersOfAPublishedVoteAreThoseOfTheRules) {
  Seated seated("reporter", open_vote());
  int votes = 0;
  const auto one_more = [&](const rules::Script& script, const rules::Hearing& hearing) {
    if (hearing.vote.stage != VoteStage::published) return false;
    static_cast<void>(script);
    return true;
  };
  while (votes < 4) {
    seated.go_on(one_more);
    ++votes;
    EXPECT_EQ(verdict_seen(seated.script(), seated.view()),
              rules::verdict_of(seated.script(), seated.hearing()));
    seated.go_on([](const rules::Script& script, const rules::Hearing& hearing) {
      return hearing.vote.stage == VoteStage::open || rules::is_over(script, hearing);
    });
    if (rules::is_over(seated.script(), seated.hearing())) break;
  }
  EXPECT_GE(votes, 2);
}

TEST(Tally, BeforeItIsPublishedNoBallotIsCounted) {
  Seated seated("reporter", at_vote(VoteStage::closed, MotionKind::recommendation));
  ASSERT_GT(rules::counts_now(seated.script(), seated.hearing()).in_favour, 0);
  const rules::Counts counts = counts_seen(seated.script(), seated.view());
  EXPECT_EQ(counts.in_favour + counts.against + counts.abstain, 0);
}

TEST(VotingModel, SaysTheRuleWithItsNumber) {
  const Seated seated("engineer", open_vote());
  const VotingModel model = model_of(seated);
  const rules::Verdict verdict = verdict_seen(seated.script(), seated.view());
  EXPECT_NE(model.rule.find("of the " + std::to_string(verdict.base_count)), std::string::npos) << model.rule;
  EXPECT_TRUE(model.rule.ends_with(": " + std::to_string(verdict.needed))) << model.rule;
}

TEST(VotingModel, OffersTheThreeBallotsToAVoterAndAReasonToOthers) {
  Seated seated("engineer", open_vote());
  ASSERT_FALSE(seated.view().voted);
  const VotingModel mine = model_of(seated);
  ASSERT_EQ(mine.choices.size(), 3U);
  EXPECT_TRUE(mine.why_no_choice.empty());
  seated.sit("reporter");
  const VotingModel theirs = model_of(seated);
  EXPECT_TRUE(theirs.choices.empty());
  EXPECT_FALSE(theirs.why_no_choice.empty());
}

TEST(VotingModel, BeforePublishingSaysWhoHasVotedAndNotHow) {
  Seated seated("reporter", [](const rules::Script&, const rules::Hearing& hearing) {
    return hearing.vote.stage == VoteStage::open && hearing.vote.voted.size() >= 3;
  });
  const VotingModel model = model_of(seated);
  std::size_t voted = 0;
  for (const auto& voter : model.voters) {
    EXPECT_EQ(voter.ballot, Ballot::none);
    EXPECT_TRUE(voter.mark.sign == Sign::paper || voter.mark.sign == Sign::blank);
    voted += voter.mark.sign == Sign::paper ? 1 : 0;
  }
  EXPECT_EQ(voted, seated.view().vote.voted.size());
  EXPECT_EQ(model.tally, Tally{});
}

TEST(VotingModel, AfterPublishingEveryBallotStandsByNameAndTheSumsAgree) {
  const Seated seated("engineer", at_vote(VoteStage::published, MotionKind::recommendation));
  const VotingModel model = model_of(seated);
  const auto count = [&](Ballot ballot) {
    return static_cast<int>(std::count_if(model.voters.begin(), model.voters.end(),
                                          [&](const auto& voter) { return voter.ballot == ballot; }));
  };
  EXPECT_EQ(count(Ballot::in_favour), model.tally.in_favour);
  EXPECT_EQ(count(Ballot::against), model.tally.against);
  EXPECT_EQ(count(Ballot::abstain), model.tally.abstain);
  EXPECT_GT(model.tally.in_favour + model.tally.against, 0);
  EXPECT_EQ(model.adopted, model.tally.in_favour >= model.tally.needed);
  EXPECT_FALSE(model.working.result.empty());
}

TEST(VotingModel, ASecretBallotWarnsAndNamesNobodysChoice) {
  Seated seated = in_secret();
  const std::vector<rules::Move> moves = seated.moves();
  VotingFacts facts{moves, std::nullopt, true, true};
  const VotingModel model = voting_model(seated.sight(Language::en), facts);
  EXPECT_TRUE(model.secret);
  EXPECT_EQ(model.warnings.size(), 3U);
  ASSERT_EQ(model.choices.size(), 3U);
  for (const auto& choice : model.choices)
    EXPECT_TRUE(std::holds_alternative<rules::CastSecret>(choice.move));
}

TEST(VotingPanel, APressedBallotIsTheMove) {
  const Seated seated("engineer", open_vote());
  const VotingModel model = model_of(seated);
  std::optional<VotingWish> wish;
  Mirror mirror;
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 640, [&] {
      if (auto made = voting_panel(pen, model)) wish = made;
    });
  };
  mirror.click(draw, "ballot.against");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->move, rules::Move(rules::CastBallot{Ballot::against}));
  EXPECT_EQ(wish->secret, Ballot::none);
}

TEST(VotingPanel, InASecretVoteTheChoiceIsBesideTheMove) {
  Seated seated = in_secret();
  const VotingModel model = model_of(seated);
  std::optional<VotingWish> wish;
  Mirror mirror;
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 640, [&] {
      if (auto made = voting_panel(pen, model)) wish = made;
    });
  };
  mirror.click(draw, "ballot.abstain");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->move, rules::Move(rules::CastSecret{}));
  EXPECT_EQ(wish->secret, Ballot::abstain);
}

TEST(VotingPanel, ABallotCastIsMarkedAndCanBeChangedButNotRepeated) {
  Seated seated("engineer", open_vote());
  seated.play(seated.seat(), rules::CastBallot{Ballot::in_favour});
  const VotingModel model = model_of(seated);
  ASSERT_EQ(model.choices.size(), 3U);
  EXPECT_TRUE(model.choices[0].chosen);
  std::optional<VotingWish> wish;
  Mirror mirror;
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 640, [&] {
      if (auto made = voting_panel(pen, model)) wish = made;
    });
  };
  mirror.click(draw, "ballot.in_favour");
  EXPECT_FALSE(wish.has_value());
  mirror.click(draw, "ballot.abstain");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->move, rules::Move(rules::CastBallot{Ballot::abstain}));
}

TEST(PredictionPanel, TakesANumberOrIsSkipped) {
  const Seated seated("engineer", open_vote());
  const PredictionModel model =
      prediction_model(seated.sight(Language::en), {seated.view().vote.motion, rules::Method::open});
  const rules::Motion& motion = seated.hearing().motions[seated.view().vote.motion];
  EXPECT_EQ(static_cast<std::size_t>(model.voters),
            rules::eligible_voters(seated.script(), seated.hearing(), motion).size());
  EXPECT_EQ(model.needed, verdict_seen(seated.script(), seated.view()).needed);
  std::optional<PredictionWish> wish;
  Mirror mirror;
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 640, [&] {
      if (auto made = prediction_panel(pen, model)) wish = made;
    });
  };
  mirror.click(draw, "predict." + std::to_string(model.voters));
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->in_favour, model.voters);
  mirror.click(draw, "predict.skip");
  EXPECT_FALSE(wish->in_favour.has_value());
}

TEST(VotingPanel, HasRoomForItsWords) {
  const Seated open("engineer", open_vote());
  const Seated published("engineer", at_vote(VoteStage::published, MotionKind::recommendation));
  const Seated amendment("engineer", at_vote(VoteStage::open, MotionKind::amendment));
  const Seated secret = in_secret();
  for (const auto& [name, seated] : {std::pair<std::string, const Seated&>{"vote-open", open},
                                     {"vote-published", published},
                                     {"vote-amendment", amendment},
                                     {"vote-secret", secret}}) {
    has_room(name, 680,
             [&](const Pen& pen) { static_cast<void>(voting_panel(pen, model_of(seated, pen.language))); });
  }
  has_room("vote-narrow", 240,
           [&](const Pen& pen) { static_cast<void>(voting_panel(pen, model_of(published, pen.language))); });
  has_room("predict", 680, [&](const Pen& pen) {
    static_cast<void>(prediction_panel(
        pen, prediction_model(open.sight(pen.language), {open.view().vote.motion, rules::Method::open})));
  });
}

TEST(TallyDrawing, ManyVotesAreABar) {
  has_room("tally-bar", 500, [](const Pen& pen) { draw_tally(pen, {88, 60, 20, 12, 91}); });
  has_room("tally-ring", 500, [](const Pen& pen) { draw_tally(pen, {18, 10, 3, 2, 17}); });
}

}  // namespace
}  // namespace kenes::test
