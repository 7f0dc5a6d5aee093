// Why some voted against: heard with the result, once each, and never of a secret ballot.

#include <gtest/gtest.h>

#include "records/story.hpp"
#include "records/words.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using test::has;
using test::kAigul;
using test::kChair;
using test::kRepairRoad;
using test::kSerik;
using test::kWaterShare;
using test::Recording;
using test::shipped_texts;
using test::small_script;
using test::small_texts;

/// What is heard when the result of that vote comes out, speakers before their words, a line each.
std::string heard(const Hearing& before, const Hearing& after, text::Language language) {
  const Voice voice{*small_script(), shipped_texts(), small_texts(), language};
  std::string text;
  for (const StoryLine& line : story_of(voice, {0, {kChair, PublishVote{}}, before, after, {}}, {}))
    text += printed(voice, line) + "\n";
  return text;
}

/// A vote on the road, closed, in which these were against; `motion`: what was voted on.
struct Vote {
  explicit Vote(MotionKind kind = MotionKind::recommendation) {
    hearing = test::Recording(*small_script()).asked().hearing();
    Motion motion;
    motion.kind = kind;
    motion.subject = kRepairRoad.raw;
    hearing.motions[MotionId(0)] = motion;
    hearing.vote = {};
    hearing.vote.motion = MotionId(0);
    hearing.vote.stage = VoteStage::closed;
  }
  Vote& no(SeatId by, Objection why) {
    hearing.vote.voted.add(by);
    hearing.vote.ballots |= static_cast<std::uint64_t>(Ballot::against) << (2 * by.index());
    hearing.vote.why[by.index()] = why;
    return *this;
  }
  [[nodiscard]] std::string told(text::Language language = text::Language::en) const {
    Hearing after = hearing;
    after.vote.stage = VoteStage::published;
    return heard(hearing, after, language);
  }
  Hearing hearing;
};

TEST(Objections, AreSaidByThoseWhoHaveThem) {
  const std::string told = Vote().no(kSerik, Objection::deadline).no(kAigul, Objection::none).told();
  EXPECT_TRUE(has(told, "member_serik: ")) << told;
  EXPECT_TRUE(has(told, "date") || has(told, "a day")) << told;
  EXPECT_FALSE(has(told, "member_aigul: ")) << "a person speaks for themselves";
}

TEST(Objections, TheSameIsNotSaidTwice) {
  const std::string told = Vote().no(kSerik, Objection::deadline).no(kAigul, Objection::deadline).told();
  EXPECT_NE(has(told, "member_serik: "), has(told, "member_aigul: ")) << told;
}

TEST(Objections, NobodyExplainsASecretBallot) {
  Vote vote;
  vote.no(kSerik, Objection::deadline);
  vote.hearing.vote.method = Method::secret;
  EXPECT_FALSE(has(vote.told(), "member_serik: "));
}

TEST(Objections, NameWhatTheyAreAboutAsLongAsItIsSo) {
  Vote vote;
  vote.no(kSerik, Objection::untested);
  const ClaimId about = *small_script()->recommendations[kRepairRoad.index()].about.begin();
  const auto reach = [&](Progress progress) {
    vote.hearing.claims[about].progress = static_cast<std::uint8_t>(progress) & 7U;
  };
  reach(Progress::questioned);
  const Voice voice{*small_script(), shipped_texts(), small_texts(), text::Language::en};
  EXPECT_TRUE(has(vote.told(), voice.quoted_claim(about))) << vote.told();
  reach(Progress::committed);
  EXPECT_FALSE(has(vote.told(), "member_serik: ")) << "it has been looked into meanwhile";
}

TEST(Objections, HaveTwoWordingsOrMoreInEveryLanguage) {
  for (const text::Language language : text::kLanguages) {
    for (std::size_t i = 1; i < kNames<Objection>.size(); ++i) {
      for (const char* wording : {".1", ".2"}) {
        const std::string key = "say.against." + std::string(kNames<Objection>[i]) + wording;
        EXPECT_TRUE(shipped_texts().has(language, key)) << key;
      }
    }
  }
}

TEST(Objections, EveryOneCanBeSaidOfARecommendationOrOfTheReport) {
  for (const MotionKind kind : {MotionKind::recommendation, MotionKind::report}) {
    for (std::size_t i = 1; i < kNames<Objection>.size(); ++i) {
      const std::string told = Vote(kind).no(kSerik, static_cast<Objection>(i)).told();
      EXPECT_FALSE(has(told, "⟦")) << told;
    }
  }
}

}  // namespace
}  // namespace kenes::records
