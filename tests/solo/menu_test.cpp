#include "solo/menu.hpp"

#include <gtest/gtest.h>

#include "rules/view.hpp"
#include "support/recording.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

/// The first answers that the akim is offered in that state, all in one.
std::string offered(const Script& script, const Hearing& hearing) {
  const auto catalogue = text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  const text::ScenarioTexts texts;
  const records::Voice voice{script, *catalogue, texts, text::Language::en};
  const Menu menu(voice, view_for(script, hearing, kAkim), legal_moves(script, hearing, kAkim));
  std::string labels;
  for (const MenuEntry& entry : menu.top().entries) labels += entry.label + " " + entry.below + "\n";
  return labels;
}

TEST(Menu, AnAnswerSaysWhatItLeadsToAndThatNothingIsLeftToProve) {
  const auto script = small_script();
  Recording r(*script);
  r.asked();
  Hearing hearing = r.hearing();
  EXPECT_NE(offered(*script, hearing).find("With a document it settles the matter"), std::string::npos);
  hearing.claims[hearing.floor.claim].progress = static_cast<std::uint8_t>(Progress::confirmed);
  const std::string labels = offered(*script, hearing);
  EXPECT_NE(labels.find("The claim is confirmed already: this ends the answer."), std::string::npos)
      << labels;
  EXPECT_EQ(labels.find("With a document it settles the matter"), std::string::npos) << labels;
}

}  // namespace
}  // namespace kenes::solo
