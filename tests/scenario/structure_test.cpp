// What the checks of structure find, and what they leave in peace. The bad files hold one case of each; here
// are the edges.

#include <gtest/gtest.h>

#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

using testing_files::listed;
using testing_files::replace_in;
using testing_files::starter_files;
using Codes = std::vector<Code>;

/// The starter with changes to scenario.json.
class Changed {
 public:
  Changed& replace(const std::string& what, const std::string& with) {
    replace_in(files_, "scenario.json", what, with);
    return *this;
  }
  Changed& beat(const std::string& beat) { return replace("\"beats\": [", "\"beats\": [" + beat + ","); }
  Changed& text(const std::string& key) {
    for (const char* name : {"text/kk.json", "text/ru.json", "text/en.json"}) {
      replace_in(files_, name, "{\n  \"title\"", "{\n  \"" + key + "\": \"1\",\n  \"title\"");
    }
    return *this;
  }
  [[nodiscard]] Codes codes() const {
    Codes codes;
    for (const Diagnostic& one : load_scenario_from(files_).diagnostics.sorted()) codes.push_back(one.code);
    return codes;
  }

 private:
  Files files_ = starter_files();
};

TEST(Claims, ProofOfTheOppositeIsFoundEitherWay) {
  EXPECT_EQ(Changed().replace("\"truth\": \"omitted\"", "\"truth\": \"accurate\"").codes(),
            Codes{Code::proof_against_truth});
  EXPECT_EQ(Changed().replace("\"truth\": \"omitted\"", "\"truth\": \"overstated\"").codes(), Codes{});
  EXPECT_EQ(Changed()
                .replace("\"weight\": 2, \"truth\": \"accurate\"", "\"weight\": 2, \"truth\": \"overstated\"")
                .codes(),
            Codes{Code::proof_against_truth});
}

TEST(Claims, AnExplanationDoesNotExcuseProofForWhatIsOverstated) {
  // `taps` is overstated where it is half done, and a contract explains it there.
  EXPECT_EQ(
      Changed()
          .replace("\"on\": \"taps\", \"how\": \"contradicts\"", "\"on\": \"taps\", \"how\": \"supports\"")
          .codes(),
      Codes{Code::proof_against_truth});
}

TEST(Claims, WhatCannotBeVerifiedNeedsNoProof) {
  Changed weak;
  weak.replace("\"on\": \"clean\", \"how\": \"supports\", \"strength\": 2",
               "\"on\": \"clean\", \"how\": \"supports\", \"strength\": 1");
  EXPECT_EQ(weak.codes(), Codes{Code::claim_undecided});
  weak.replace("\"weight\": 2, \"truth\": \"accurate\"", "\"weight\": 2, \"truth\": \"unverifiable\"");
  EXPECT_EQ(weak.codes(), Codes{});
}

TEST(Claims, EvidenceThatABeatRevealsCountsAsInReach) {
  Changed locked;
  locked.replace(R"("id": "lamp_photo", "kind": "photo", "held_by": "driver")",
                 R"("id": "lamp_photo", "kind": "photo", "held_by": "secretary")");
  EXPECT_EQ(locked.codes(), (Codes{Code::claim_undecided, Code::evidence_out_of_reach, Code::trigger_never}));
  locked.replace(R"~("do": ["delay(1)"])~", R"~("do": ["delay(1)", "reveal(lamp_photo)"])~");
  EXPECT_EQ(locked.codes(), Codes{});
}

TEST(Claims, EvidenceThatIsGivenCountsWhereItsReceiverMayPresent) {
  Changed locked;
  locked.replace(R"("id": "lamp_photo", "kind": "photo", "held_by": "driver")",
                 R"("id": "lamp_photo", "kind": "photo", "held_by": [])");
  EXPECT_EQ(locked.codes().size(), 3U);
  locked.replace(R"~("do": ["delay(1)"])~", R"~("do": ["delay(1)", "give(lamp_photo, teacher)"])~");
  EXPECT_EQ(locked.codes(), Codes{});
}

TEST(ChoicesOfABeat, OneAndItsOppositeAreSure) {
  const auto with = [](const std::string& one, const std::string& other) {
    return Changed()
        .replace("{\"id\": \"promise\", ", "{\"id\": \"promise\", \"when\": \"" + one + "\", ")
        .replace("{\"id\": \"wait\", ", "{\"id\": \"wait\", \"when\": \"" + other + "\", ")
        .codes();
  };
  EXPECT_EQ(with("trust > 40", "not (trust > 40)"), Codes{});
  EXPECT_EQ(with("not list_promised", "list_promised"), Codes{});
  EXPECT_EQ(with("trust > 40", "not (trust > 41)"), Codes{Code::no_sure_choice});
  EXPECT_EQ(with("trust > 40", "trust > 40"), Codes{Code::no_sure_choice});
}

TEST(Groups, BeatsThatAnswerDifferentThingsDoNotCompete) {
  EXPECT_EQ(Changed()
                .replace(R"("id": "colour_bucket", "on": "phase report")",
                         R"("id": "colour_bucket", "on": "phase debate")")
                .codes(),
            (Codes{Code::group_of_one, Code::group_of_one}));
}

TEST(Chains, ABeatThatHappensOnceEndsThem) {
  const std::string up =
      R"({"id": "up", "on": "below patience 3", "times": "often", "do": ["patience += 6"]})";
  const std::string often =
      R"({"id": "down", "on": "above patience 7", "times": "often", "do": ["patience -= 5"]})";
  const std::string once = R"({"id": "down", "on": "above patience 7", "do": ["patience -= 5"]})";
  EXPECT_EQ(Changed().beat(up).beat(often).codes(), Codes{Code::endless_chain});
  EXPECT_EQ(Changed().beat(up).beat(once).codes(), Codes{});
  EXPECT_EQ(Changed().beat(up).codes(), Codes{}) << "one beat moves the number away from its threshold";
}

TEST(Variants, ThatAConditionTellsApartAreNotAlike) {
  Changed twins;
  twins.replace("\"start\": {\"patience\": 6}\n    }",
                "\"start\": {\"patience\": 6}\n    },\n    {\"id\": \"same\", \"weight\": 1, \"without\": "
                "[\"work_act\"]}");
  EXPECT_EQ(twins.codes(), Codes{Code::variants_alike});
  twins.replace("\"when\": \"list_promised\"", "\"when\": \"list_promised and not variant(same)\"");
  EXPECT_EQ(twins.codes(), Codes{});
}

TEST(Variables, ThatATextShowsOrAVariantSetsAreInUse) {
  Changed changed;
  changed.replace("\"variables\": [", R"("variables": [{"id": "frost", "min": 0, "max": 9, "start": 3},)");
  EXPECT_EQ(changed.codes(), Codes{Code::never_read});
  changed.replace("\"when\": \"list_promised\"", "\"when\": \"list_promised and frost > 2\"");
  EXPECT_EQ(changed.codes(), Codes{Code::never_set});
  changed.replace("\"start\": {\"patience\": 6}", "\"start\": {\"patience\": 6, \"frost\": 1}");
  EXPECT_EQ(changed.codes(), Codes{});
}

TEST(Quorum, IsReachableWithJustEnoughCoreMembers) {
  EXPECT_EQ(Changed().replace("\"members\": 3", "\"members\": 4").codes(), Codes{});
  EXPECT_EQ(Changed().replace("\"members\": 3", "\"members\": 5").codes(), Codes{Code::quorum_unreachable});
}

TEST(Rulebooks, AGatheringNeedsTheNumberOfThoseEntitled) {
  Files files = starter_files();
  files["rulebook.json"] =
      testing_files::bytes_of(testing_files::project_root() / "assets/rulebooks/kz-community-gathering.json");
  replace_in(files, "scenario.json", "kz-public-council", "kz-community-gathering");
  const LoadedScenario loaded = load_scenario_from(files);
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics.begin()->code, Code::missing_field);
  EXPECT_EQ(loaded.diagnostics.begin()->subject, "entitled");
}

TEST(Rulebooks, OneWithFaultsIsReportedAtItsOwnPlace) {
  Files files = starter_files();
  replace_in(files, "rulebook.json", "\"reply_days\": 30", "\"reply_days\": \"30\"");
  const LoadedScenario loaded = load_scenario_from(files, "here");
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics.begin()->file, "here/rulebook.json");
  EXPECT_FALSE(loaded.script);
}

}  // namespace
}  // namespace kenes::scenario
