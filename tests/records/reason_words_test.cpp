#include "records/reason_words.hpp"

#include <gtest/gtest.h>

#include "records/words.hpp"
#include "support/small_script.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using namespace test;
using assess::Addend;
using assess::Reason;
using Op = rules::Step::Op;

Step fact(Fact which, std::uint8_t a = 0) { return {Op::fact, which, a, 0, 0, 0}; }

/// The small script's texts with words for its variable `heat`, and for its flag `noted` where it is a yes.
const text::ScenarioTexts& meaning_texts() {
  static const text::ScenarioTexts kTexts = [] {
    text::ScenarioTexts::Texts own = small_texts().of(text::Language::en);
    own["variable.heat"] = "Heat in the hall";
    own["flag.noted"] = "The burst was noted.";
    return text::ScenarioTexts(text::Language::en, {text::ScenarioTexts::Texts{}, {}, own});
  }();
  return kTexts;
}

std::string said(const Reason& reason, const text::ScenarioTexts& texts = meaning_texts()) {
  return sentence_of({*small_script(), shipped_texts(), texts, text::Language::en}, reason);
}

TEST(ReasonWords, AVariableIsCalledWhatItsAuthorCallsIt) {
  const Reason reason{fact(Fact::variable), Op::more, 3, 2, {}};
  EXPECT_EQ(said(reason), "Heat in the hall: 2 (needed: at least 4).");
  EXPECT_EQ(said(reason, small_texts()), "") << "without words nothing is said of it";
}

TEST(ReasonWords, AFlagHasOneSentenceForYesAndOneForNo) {
  EXPECT_EQ(said({fact(Fact::flag), Op::equal, 1, 1, {}}), "The burst was noted.");
  EXPECT_EQ(said({fact(Fact::flag), Op::equal, 0, 0, {}}), "") << "nobody wrote what a no means";
}

TEST(ReasonWords, ASumNamesItsPartsAndWhatItHadToComeTo) {
  const auto confirmed = static_cast<std::uint8_t>(Progress::confirmed);
  const Reason reason{
      fact(Fact::count_claims, confirmed),
      Op::at_least,
      4,
      3,
      {Addend{fact(Fact::count_claims, confirmed), false, 1}, Addend{fact(Fact::variable), false, 2}}};
  EXPECT_EQ(said(reason), "Claims confirmed: 1. Heat in the hall: 2. Together: 3 (needed: at least 4).");
  EXPECT_EQ(said(reason, small_texts()), "") << "a part without words makes no sentence";
}

TEST(ReasonWords, TwoSidesSayHowTheyHadToStand) {
  const auto confirmed = static_cast<std::uint8_t>(Progress::confirmed);
  const auto contradicted = static_cast<std::uint8_t>(Progress::contradicted);
  Reason reason{fact(Fact::count_claims, confirmed),
                Op::at_least,
                0,
                -1,
                {Addend{fact(Fact::count_claims, confirmed), false, 1},
                 Addend{fact(Fact::count_claims, contradicted), true, 2}}};
  EXPECT_EQ(said(reason),
            "Claims confirmed: 1. Claims contradicted: 2 (needed: at least as many of the first as of the "
            "second).");
  reason.wanted = 2;
  EXPECT_EQ(said(reason), "") << "a difference of two has no plain sentence";
}

}  // namespace
}  // namespace kenes::records
