#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "scenario/rulebook_loader.hpp"
#include "text/catalogue.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using rules::MotionKind;
using rules::MoveKind;
using rules::PhaseKind;
using rules::Role;
using rules::Rulebook;
using rules::Standing;

const fs::path kRoot = KENES_TEST_SOURCE_DIR;
const fs::path kRulebooks = kRoot / "assets/rulebooks";
const fs::path kBad = kRoot / "tests/scenario/bad";
const fs::path kMinimal = kRoot / "tests/scenario/rulebook_minimal.json";

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string listed(const Diagnostics& found) {
  std::string lines;
  for (const Diagnostic& one : found.sorted()) {
    lines += one.file + ":" + std::to_string(one.at.line) + ":" + std::to_string(one.at.column) + " " +
             code_text(one.code) + " " + one.subject + " | " + one.other + " | " + one.hint + "\n";
  }
  return lines;
}

/// Everything of a rulebook that ships, or an empty one with a failed test.
Rulebook shipped(const std::string& id) {
  LoadedRulebook loaded = load_rulebook(kRulebooks / (id + ".json"));
  EXPECT_TRUE(loaded.rulebook) << listed(loaded.diagnostics);
  return loaded.rulebook.value_or(Rulebook{});
}

bool may(const rules::PhaseRule& phase, Role role, MoveKind kind) {
  return phase.may[static_cast<std::size_t>(role)].has(rules::id_of(kind));
}
bool may_ever(const Rulebook& book, Role role, MoveKind kind) {
  return std::ranges::any_of(book.phases, [&](const auto& phase) { return may(phase, role, kind); });
}
bool anybody_may(const Rulebook& book, MoveKind kind) {
  for (std::size_t role = 0; role < rules::kScenarioRoles; ++role) {
    if (may_ever(book, static_cast<Role>(role), kind)) return true;
  }
  return false;
}
const rules::PhaseRule& phase_of(const Rulebook& book, PhaseKind kind) {
  const auto at = std::ranges::find(book.phases, kind, &rules::PhaseRule::kind);
  EXPECT_NE(at, book.phases.end());
  return *at;
}
const rules::CitedRule& cited(const Rulebook& book, const std::string& id) {
  static const rules::CitedRule kNone;
  const auto at = std::ranges::find(book.cited, id, &rules::CitedRule::id);
  EXPECT_NE(at, book.cited.end()) << id;
  return at == book.cited.end() ? kNone : *at;
}
const rules::VoteRule& vote(const Rulebook& book, MotionKind kind) {
  return book.votes[static_cast<std::size_t>(kind)];
}
rules::Counts counts(int all, int present, int in_favour, int against, int abstain) {
  const auto small = [](int number) { return static_cast<std::uint16_t>(number); };
  rules::Counts counts;
  counts.all_members = small(all);
  counts.entitled = small(all);
  counts.present = small(present);
  counts.in_favour = small(in_favour);
  counts.against = small(against);
  counts.abstain = small(abstain);
  return counts;
}

// What ships.
class ShippedRulebook : public testing::TestWithParam<const char*> {};

TEST_P(ShippedRulebook, IsCleanAndHasItsTextsInThreeLanguages) {
  const LoadedRulebook loaded = load_rulebook(kRulebooks / (std::string(GetParam()) + ".json"));
  EXPECT_TRUE(loaded.diagnostics.empty()) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.texts.size(), 3U);
}

TEST_P(ShippedRulebook, GivesAVoteToTheChairAndMembersAlone) {
  const Rulebook book = shipped(GetParam());
  for (std::size_t i = 0; i < rules::kScenarioRoles; ++i) {
    const auto role = static_cast<Role>(i);
    const bool votes = role == Role::chair || role == Role::member;
    EXPECT_EQ(may_ever(book, role, MoveKind::cast_ballot), votes) << name_of(role);
    EXPECT_EQ(may_ever(book, role, MoveKind::declare_interest), votes) << name_of(role);
    EXPECT_EQ(may_ever(book, role, MoveKind::propose), role == Role::member) << name_of(role);
  }
}

TEST_P(ShippedRulebook, LeavesTheMovesOfReservedSeatsToThem) {
  const Rulebook book = shipped(GetParam());
  for (const MoveKind kind :
       {MoveKind::count_hall, MoveKind::count_box, MoveKind::reopen_vote, MoveKind::play_inject,
        MoveKind::draw_variant, MoveKind::draw_beat, MoveKind::tick}) {
    EXPECT_FALSE(anybody_may(book, kind)) << name_of(kind);
    EXPECT_EQ(book.seconds[static_cast<std::size_t>(kind)], 0) << name_of(kind);
  }
}

TEST_P(ShippedRulebook, LetsWhoeverIsAskedAnswer) {
  const Rulebook book = shipped(GetParam());
  for (std::size_t role = 0; role < rules::kScenarioRoles; ++role) {
    EXPECT_TRUE(may(phase_of(book, PhaseKind::questions), static_cast<Role>(role), MoveKind::answer));
  }
}

TEST_P(ShippedRulebook, AcceptsTheReportByMoreThanHalfOfThosePresentWithoutACastingVote) {
  const Rulebook book = shipped(GetParam());
  const rules::VoteRule& report = vote(book, MotionKind::report);
  EXPECT_EQ(report.base, rules::Base::present);
  EXPECT_FALSE(report.chair_casts);
  EXPECT_EQ(report.usual, rules::Method::open);
  rules::Counts tie = counts(15, 10, 5, 5, 0);
  tie.casting = rules::Ballot::in_favour;
  EXPECT_FALSE(decide(report, book.quorum, tie).adopted);
  EXPECT_FALSE(decide(report, book.quorum, counts(15, 11, 5, 3, 3)).adopted);
  EXPECT_TRUE(decide(report, book.quorum, counts(15, 11, 6, 5, 0)).adopted);
}

int planned_minutes(const Rulebook& book) {
  int minutes = 0;
  for (const auto& phase : book.phases) minutes += phase.minutes;
  return minutes;
}

TEST_P(ShippedRulebook, PlansBetweenHalfAnHourAndAnHour) {
  EXPECT_GE(planned_minutes(shipped(GetParam())), 30);
  EXPECT_LE(planned_minutes(shipped(GetParam())), 60);
}

TEST_P(ShippedRulebook, GivesTheReportAtMostAQuarterOfTheTime) {
  const Rulebook book = shipped(GetParam());
  EXPECT_LE(4 * phase_of(book, PhaseKind::report).minutes, planned_minutes(book));
}

TEST_P(ShippedRulebook, MakesQuestionTimeScarceButOnceLonger) {
  const Rulebook book = shipped(GetParam());
  const int questions = phase_of(book, PhaseKind::questions).minutes;
  EXPECT_GE(5 * questions, planned_minutes(book));
  EXPECT_LE(2 * questions, planned_minutes(book));
  EXPECT_TRUE(phase_of(book, PhaseKind::questions).time_is_hard);
  EXPECT_EQ(book.extensions, 1);
  EXPECT_EQ(book.seconds_needed, 0);  // Seconding is off; the texts say so.
}

TEST_P(ShippedRulebook, NamesTheLawOnlyWithArticleAndDateOfTheText) {
  for (const rules::CitedRule& rule : shipped(GetParam()).cited) {
    if (rule.standing == Standing::teaching) continue;
    EXPECT_FALSE(rule.act.empty()) << rule.id;
    EXPECT_FALSE(rule.article.empty()) << rule.id;
    EXPECT_FALSE(rule.text_of.empty()) << rule.id;
  }
}
std::string rulebook_name(const testing::TestParamInfo<const char*>& tested) {
  std::string name = tested.param;
  std::ranges::replace(name, '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(All, ShippedRulebook,
                         testing::Values("kz-public-council", "kz-community-assembly",
                                         "kz-community-gathering"),
                         rulebook_name);

TEST(PublicCouncil, UsesEveryMoveThatPeopleCanMake) {
  const Rulebook book = shipped("kz-public-council");
  std::size_t reserved = 0;
  for (std::size_t i = 0; i < rules::kMoveKinds; ++i) {
    const auto kind = static_cast<MoveKind>(i);
    if (!anybody_may(book, kind)) ++reserved;
  }
  EXPECT_EQ(reserved, 7U);  // Those of chance, the clock, the teller and the facilitator.
}

TEST(PublicCouncil, HasItsQuorumAtTwoThirdsOfAllMembers) {
  const Rulebook book = shipped("kz-public-council");
  EXPECT_FALSE(has_quorum(book.quorum, counts(15, 9, 0, 0, 0)));
  EXPECT_TRUE(has_quorum(book.quorum, counts(15, 10, 0, 0, 0)));
  EXPECT_FALSE(has_quorum(book.quorum, counts(16, 10, 0, 0, 0)));
  EXPECT_EQ(cited(book, "council_quorum").article, "13(2)");
  EXPECT_EQ(cited(book, "council_quorum").standing, Standing::law);
}

TEST(PublicCouncil, SaysWhatTheLawDoesNotSay) {
  const Rulebook book = shipped("kz-public-council");
  EXPECT_EQ(cited(book, "council_report").article, "23(4)");
  EXPECT_EQ(cited(book, "council_reply").article, "5(2)");
  EXPECT_EQ(book.reply_days, 30);
  EXPECT_EQ(cited(book, "council_casting").standing, Standing::regulation);
  EXPECT_EQ(cited(book, "council_secret").standing, Standing::regulation);
  EXPECT_EQ(cited(book, "recusal").standing, Standing::teaching);
}

TEST(PublicCouncil, LetsTheDeputyPresideOverTheChairsReport) {
  const Rulebook book = shipped("kz-public-council");
  const auto& co_report = phase_of(book, PhaseKind::co_report);
  EXPECT_TRUE(book.hand_over_to_report);
  EXPECT_TRUE(may(co_report, Role::chair, MoveKind::hand_over));
  // The chair who does not preside has a member's moves.
  EXPECT_TRUE(may(co_report, Role::member, MoveKind::deliver_section));
}

TEST(PublicCouncil, BreaksTiesOnOrdinaryDecisionsAlone) {
  const Rulebook book = shipped("kz-public-council");
  EXPECT_TRUE(vote(book, MotionKind::recommendation).chair_casts);
  EXPECT_FALSE(vote(book, MotionKind::report).chair_casts);
}

TEST(Assembly, IsValidWithHalfOfItsMembersAndHasNoCastingVote) {
  const Rulebook book = shipped("kz-community-assembly");
  EXPECT_TRUE(has_quorum(book.quorum, counts(25, 13, 0, 0, 0)));
  EXPECT_FALSE(has_quorum(book.quorum, counts(25, 12, 0, 0, 0)));
  EXPECT_FALSE(book.gathering);
  EXPECT_FALSE(anybody_may(book, MoveKind::casting_vote));
  EXPECT_EQ(cited(book, "assembly_quorum").article, "39-3(9)");
}

TEST(Gathering, IsValidWithATenthOfThoseEntitledAndVotesByShowOfHands) {
  const Rulebook book = shipped("kz-community-gathering");
  EXPECT_TRUE(book.gathering);
  EXPECT_TRUE(has_quorum(book.quorum, counts(640, 64, 0, 0, 0)));
  EXPECT_FALSE(has_quorum(book.quorum, counts(641, 64, 0, 0, 0)));
  EXPECT_FALSE(anybody_may(book, MoveKind::cast_secret));
  EXPECT_FALSE(book.uses[static_cast<std::size_t>(MotionKind::secret_ballot)]);
}

TEST(RulebookTexts, HoldNothingThatNoRulebookNeeds) {
  std::set<std::string> needed;
  RulebookTexts texts;
  for (const auto& entry : fs::directory_iterator(kRulebooks)) {
    if (entry.path().extension() != ".json") continue;
    LoadedRulebook loaded = load_rulebook(entry.path());
    ASSERT_TRUE(loaded.rulebook) << entry.path();
    for (std::string& key : needed_keys(*loaded.rulebook)) needed.insert(std::move(key));
    texts = std::move(loaded.texts);
  }
  const auto program = text::Catalogue::load(KENES_TEST_SOURCE_DIR "/assets/text");
  ASSERT_TRUE(program.has_value());
  for (const auto& [language, own] : texts) {
    for (const auto& [key, text] : own) {
      // "at.<rulebook>.<key>": how the program says its own sentence under that rulebook.
      const bool own_way = key.starts_with("at.");
      const std::string said = own_way ? key.substr(key.find('.', 3) + 1) : key;
      const bool wanted =
          own_way ? program->has(*text::language_named(language), said) : needed.contains(key);
      EXPECT_TRUE(wanted) << language << " " << key;
    }
  }
}

// What is not as it should be.
TEST(RulebookFile, TheMinimalOneIsGood) {
  Diagnostics found;
  EXPECT_TRUE(read_rulebook("minimal.json", bytes_of(kMinimal), found));
  EXPECT_TRUE(found.empty()) << listed(found);
}

/// Each bad file of the codes KN08xx: a rulebook, or a folder with a rulebook and its texts.
std::vector<fs::path> bad_rulebooks() {
  std::vector<fs::path> bad;
  for (const auto& entry : fs::directory_iterator(kBad)) {
    if (entry.path().filename().string().starts_with("KN08")) bad.push_back(entry.path());
  }
  std::ranges::sort(bad);
  return bad;
}

Diagnostics check_bad(const fs::path& path) {
  if (!fs::is_directory(path)) {
    Diagnostics found;
    static_cast<void>(read_rulebook(path.filename().string(), bytes_of(path), found));
    return found;
  }
  for (const auto& entry : fs::directory_iterator(path)) {
    if (entry.path().extension() == ".json") return load_rulebook(entry.path()).diagnostics;
  }
  return {};
}

class BadRulebook : public testing::TestWithParam<fs::path> {};

TEST_P(BadRulebook, YieldsExactlyTheDiagnosticItIsNamedFor) {
  const Diagnostics found = check_bad(GetParam());
  const std::string expected = GetParam().filename().string().substr(0, 6);
  ASSERT_EQ(found.size(), 1U) << listed(found);
  EXPECT_EQ(code_text(found.begin()->code), expected) << listed(found);
}
std::string file_name(const testing::TestParamInfo<fs::path>& tested) {
  std::string name = tested.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(Files, BadRulebook, testing::ValuesIn(bad_rulebooks()), file_name);

TEST(BadRulebooks, ThereIsOneForEveryCode) {
  std::set<std::string> files;
  for (const fs::path& path : bad_rulebooks()) files.insert(path.filename().string().substr(0, 6));
  for (const CodeRow& row : all_codes()) {
    const auto number = static_cast<unsigned>(row.code);
    if (number < 800 || number >= 900) continue;
    EXPECT_TRUE(files.contains(code_text(row.code))) << code_text(row.code) << " " << row.name;
  }
}

Diagnostics after_replacing(const std::string& what, const std::string& with) {
  std::string bytes = bytes_of(kMinimal);
  const std::size_t at = bytes.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  bytes.replace(at, what.size(), with);
  Diagnostics found;
  static_cast<void>(read_rulebook("minimal.json", std::move(bytes), found));
  return found;
}

TEST(RulebookFile, PointsAtTheWordAndSaysWhatWasProbablyMeant) {
  const Diagnostics found =
      after_replacing("\"open_meeting\", \"next_phase\"", "\"open_meetin\", \"next_phase\"");
  const auto sorted = found.sorted();
  ASSERT_FALSE(sorted.empty());
  const auto word = std::ranges::find(sorted, Code::unknown_word, &Diagnostic::code);
  ASSERT_NE(word, sorted.end());
  EXPECT_EQ(word->at, (Position{11, 24}));
  EXPECT_EQ(word->hint, "open_meeting");
}

TEST(RulebookFile, TellsAMisspelledRoleByItsKey) {
  const Diagnostics found = after_replacing("\"akim\": [\"answer\"]", "\"akym\": [\"answer\"]");
  const auto sorted = found.sorted();
  const auto key = std::ranges::find(sorted, Code::unknown_key, &Diagnostic::code);
  ASSERT_NE(key, sorted.end());
  EXPECT_EQ(key->subject, "akym");
  EXPECT_EQ(key->hint, "akim");
}

TEST(RulebookFile, ReportsAllFaultsOfOneRun) {
  std::string bytes = bytes_of(kMinimal);
  for (const char* part : {"\"part\": \"2/3\"", "\"reply_days\": 30,", "\"2023-04-19\""}) {
    const std::size_t at = bytes.find(part);
    ASSERT_NE(at, std::string::npos);
    bytes[at + 1] = 'x';
  }
  Diagnostics found;
  EXPECT_FALSE(read_rulebook("minimal.json", bytes, found));
  EXPECT_GE(found.size(), 3U) << listed(found);
}

TEST(RulebookFile, KnowsNoDefaultsForWhatIsBroken) {
  for (const char* part :
       {"\"quorum\"", "\"limits\"", "\"phases\"", "\"votes\"", "\"seconds\"", "\"cited\"", "\"acts\"",
        "\"reply_days\"", "\"minutes_hold\"", "\"resolution_holds\"", "\"format\"", "\"id\": \"minimal\""}) {
    std::string renamed = part;
    renamed[1] = 'X';
    EXPECT_TRUE(after_replacing(part, renamed).has_errors()) << part;
  }
}

TEST(RulebookFile, CutOffAnywhereIsADiagnosticAndNeverACrash) {
  const std::string bytes = bytes_of(kMinimal);
  for (std::size_t size = 0; size + 2 < bytes.size(); size += 7) {
    Diagnostics found;
    EXPECT_FALSE(read_rulebook("cut.json", bytes.substr(0, size), found)) << size;
    EXPECT_TRUE(found.has_errors()) << size;
  }
}

TEST(RulebookFile, WithEveryValueReplacedInTurnNeverCrashes) {
  const std::string bytes = bytes_of(kMinimal);
  for (const char* odd : {"null", "[]", "{}", "-1", "99999999999999999999", "\"\"", "[[[]]]", "true"}) {
    for (std::size_t colon = bytes.find(": "); colon != std::string::npos;
         colon = bytes.find(": ", colon + 1)) {
      std::size_t end = colon + 2;
      const char opening = bytes[end];
      if (opening == '[' || opening == '{') continue;
      end = bytes.find_first_of(opening == '"' ? "\"" : ",}\n", end + 1) + (opening == '"' ? 1 : 0);
      Diagnostics found;
      const std::string changed = bytes.substr(0, colon + 2) + odd + bytes.substr(end);
      static_cast<void>(read_rulebook("odd.json", changed, found));
    }
  }
}

TEST(RulebookFile, ThatIsNotThereIsADiagnostic) {
  const LoadedRulebook loaded = load_rulebook(kRulebooks / "kz-nowhere.json");
  EXPECT_FALSE(loaded.rulebook);
  ASSERT_EQ(loaded.diagnostics.size(), 1U);
  EXPECT_EQ(loaded.diagnostics.begin()->code, Code::file_unreadable);
}

TEST(RulebookIds, AreSmallLettersDigitsAndStrokes) {
  EXPECT_TRUE(is_rulebook_id("kz-public-council"));
  for (const char* bad : {"", "-kz", "KZ", "kz/../x", "kz council", "құрылтай"})
    EXPECT_FALSE(is_rulebook_id(bad)) << bad;
}

}  // namespace
}  // namespace kenes::scenario
