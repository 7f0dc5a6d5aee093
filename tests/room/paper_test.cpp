// A hearing on paper: whole in three languages, and nobody's secrets on another's sheet.

#include "room/paper.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "room/paper_html.hpp"
#include "solo/table.hpp"

namespace kenes::test {
namespace {

using rules::EvidenceId;
using rules::SeatId;
using text::Language;

/// A scenario and the hearing that chance has drawn from it.
struct Table {
  explicit Table(const std::string& id, std::uint64_t seed = 1) {
    const std::string assets = std::string(KENES_TEST_SOURCE_DIR) + "/assets";
    auto loaded = scenario::load_scenario(assets + "/scenarios/" + id, assets + "/rulebooks");
    script = std::make_shared<const rules::Script>(std::move(*loaded.script));
    content = std::move(loaded.content);
    std::array<text::ScenarioTexts::Texts, 3> by_language;
    for (std::size_t i = 0; i < 3; ++i)
      by_language[i] = content.texts.find(std::string(text::code_of(text::kLanguages[i])))->second;
    texts = text::ScenarioTexts(Language::ru, by_language);
    catalogue = *text::Catalogue::load(assets + "/text");
    session = session::Session::start(script, solo::header_for(*script, {}, {}, seed, "seasoned"), {});
  }
  [[nodiscard]] room::Play play() const { return {script, content, texts, catalogue}; }
  [[nodiscard]] std::string packs(Language language) const {
    return room::paper_packs(play(), {session->hearing(), 90}, language);
  }
  [[nodiscard]] const rules::Variant& variant() const {
    return script->variants[session->hearing().variant.index()];
  }

  session::ScriptPtr script;
  scenario::ScenarioContent content;
  text::ScenarioTexts texts;
  text::Catalogue catalogue;
  std::unique_ptr<session::Session> session;
};

/// The first fault of the nesting; empty: every element that is opened is closed where it should be.
std::string nesting_fault(const std::string& html) {
  std::vector<std::string> open;
  std::size_t at = html.find("<html");
  while ((at = html.find('<', at)) != std::string::npos) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) return "an element without an end";
    const std::string tag = html.substr(at + 1, end - at - 1);
    at = end;
    if (tag.ends_with('/')) continue;
    if (!tag.starts_with('/')) {
      open.push_back(tag.substr(0, tag.find(' ')));
    } else if (open.empty() || "/" + open.back() != tag) {
      return tag + " closes nothing";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? std::string() : open.back() + " stays open";
}

std::vector<std::string> pages_of(const std::string& html) {
  std::vector<std::string> pages;
  for (std::size_t at = 0; (at = html.find("<section", at)) != std::string::npos;) {
    const std::size_t end = html.find("</section>", at);
    pages.push_back(html.substr(at, end - at));
    at = end;
  }
  return pages;
}

std::vector<std::string> pages_with(const std::vector<std::string>& pages, const std::string& words) {
  std::vector<std::string> found;
  std::ranges::copy_if(pages, std::back_inserter(found),
                       [&](const std::string& page) { return page.find(words) != std::string::npos; });
  return found;
}

/// Whose page it is: the name that is written first on it.
bool belongs_to(const std::string& page, const std::string& name) {
  const std::size_t at = page.find(">" + room::escaped(name) + "<");
  return at != std::string::npos && at < 160;
}

class Packs : public testing::TestWithParam<std::tuple<const char*, Language>> {
 protected:
  Table table{std::get<0>(GetParam())};
  Language language = std::get<1>(GetParam());
  std::string html = table.packs(language);
  std::vector<std::string> pages = pages_of(html);
  room::Play play = table.play();
  records::Voice voice = play.voice(language);
};

TEST_P(Packs, are_well_formed_and_wholly_worded) {
  EXPECT_EQ(nesting_fault(html), "");
  EXPECT_EQ(html.find("⟦"), std::string::npos) << html.substr(html.find("⟦"), 60);
  const std::size_t body = html.find("<body");
  EXPECT_EQ(html.find('{', body), std::string::npos);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("http"), std::string::npos) << "something is fetched from elsewhere";
}

TEST_P(Packs, hold_a_brief_on_the_card_of_its_seat_alone) {
  for (std::size_t i = 0; i < table.script->seats.size(); ++i) {
    const SeatId seat(i);
    const std::string key = "seat." + table.script->names.seats[i];
    std::vector<std::string> secrets{voice.tell(key + ".brief")};
    for (const std::string& goal : table.script->names.goals[i])
      secrets.push_back(voice.tell(std::string(key).append(".goal.").append(goal)));
    for (const std::string& secret : secrets) {
      const auto found = pages_with(pages, room::escaped(secret));
      ASSERT_FALSE(found.empty()) << key;
      for (const std::string& page : found) {
        EXPECT_TRUE(page.starts_with("<section class=\"page card\"")) << key;
        // Two people may be after the same.
        EXPECT_TRUE(found.size() > 1 || belongs_to(page, voice.person(seat))) << key;
      }
    }
  }
}

/// How the sheet of a document begins.
std::string sheet_of(const records::Voice& voice, EvidenceId id) {
  return "<h3>" + room::escaped(voice.evidence(id)) + "</h3>\n<p class=\"about\">" +
         room::escaped(voice.evidence_about(id));
}

TEST_P(Packs, give_a_document_to_those_who_hold_it) {
  const rules::Variant& variant = table.variant();
  // A document may have another form in another hearing, which looks the same from outside.
  std::set<std::string> in_this_hearing;
  for (std::size_t i = 0; i < table.script->evidence.size(); ++i) {
    if (!variant.without.has(EvidenceId(i))) in_this_hearing.insert(sheet_of(voice, EvidenceId(i)));
  }
  for (std::size_t i = 0; i < table.script->evidence.size(); ++i) {
    const EvidenceId id(i);
    const auto found = pages_with(pages, sheet_of(voice, id));
    if (variant.without.has(id)) {
      EXPECT_TRUE(found.empty() || in_this_hearing.contains(sheet_of(voice, id)));
    } else if (variant.on_table.has(id)) {
      EXPECT_EQ(found.size(), 1U);
    } else {
      std::size_t owned = 0;
      for (const SeatId seat : variant.holders[i])
        owned += static_cast<std::size_t>(std::ranges::count_if(
            found, [&](const std::string& page) { return belongs_to(page, voice.person(seat)); }));
      EXPECT_EQ(owned, found.size()) << table.script->names.evidence[i];
      EXPECT_FALSE(found.empty()) << table.script->names.evidence[i];
    }
  }
}

TEST_P(Packs, tell_what_was_true_to_the_facilitator_alone) {
  for (std::size_t i = 0; i < table.script->claims.size(); ++i) {
    const std::string key = "claim." + table.script->names.claims[i] + ".truth";
    if (!table.texts.can_say(language, key)) continue;
    const auto found = pages_with(pages, room::escaped(voice.tell(key)));
    EXPECT_LE(found.size(), 1U) << key;
    for (const std::string& page : found)
      EXPECT_NE(page.find(room::escaped(voice.say("paper.key"))), std::string::npos);
  }
}

TEST_P(Packs, tell_the_facilitator_what_the_news_says) {
  std::size_t told = 0;
  for (std::size_t i = 0; i < table.script->names.injects.size(); ++i) {
    const auto place = static_cast<std::uint8_t>(i);
    for (const rules::BeatId beat : table.script->answering(rules::Happening::Kind::inject, place)) {
      ASSERT_FALSE(table.script->beats[beat.index()].lines.empty());
      EXPECT_NE(html.find(room::escaped(voice.line(beat, 0))), std::string::npos) << voice.line(beat, 0);
      ++told;
    }
  }
  EXPECT_GT(told, 0U);
}

TEST_P(Packs, have_ballots_that_cannot_be_told_from_one_another) {
  std::set<std::string> kinds;
  std::size_t count = 0;
  for (std::size_t at = 0; (at = html.find("<div class=\"ballot\">", at)) != std::string::npos; ++at) {
    kinds.insert(html.substr(at, html.find("</div>", at) - at));
    ++count;
  }
  EXPECT_EQ(kinds.size(), 1U);
  EXPECT_GE(count, table.script->voters.size());
  EXPECT_EQ(kinds.begin()->find_first_of("0123456789"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Packs,
                         testing::Combine(testing::Values("shyndala_report", "border_village_fires"),
                                          testing::Values(Language::kk, Language::ru, Language::en)));

TEST(Paper, follows_the_draw) {
  std::set<std::string> all;
  for (std::uint64_t seed = 1; seed <= 12; ++seed)
    all.insert(Table("shyndala_report", seed).packs(Language::en));
  EXPECT_GT(all.size(), 1U);
  EXPECT_LE(all.size(), Table("shyndala_report").script->variants.size());
}

TEST(Html, means_every_character_of_a_text) {
  room::Html html;
  html.put("p", "<script>\"a\" & 'b'</script>");
  EXPECT_EQ(html.written(), "<p>&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</p>\n");
}

}  // namespace
}  // namespace kenes::test
