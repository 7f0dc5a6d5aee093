// What follows from what was observed; the observing itself is tested in namespaces_test.cpp.

#include "hall/doctor.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "hall/words.hpp"

namespace kenes::hall {
namespace {

Card card(const char* name, const char* address, bool linked = true) {
  Card made;
  made.name = name;
  made.address = address;
  made.up = true;
  made.linked = linked;
  made.wireless = std::string_view(name).starts_with("wl");
  return made;
}

/// A room in which all is well.
Facts well() {
  Facts facts;
  facts.cards = {card("lo", "127.0.0.1"), card("wlan0", "192.168.1.5"), card("docker0", "172.17.0.1")};
  facts.shown = "192.168.1.5";
  facts.port = 8080;
  facts.port_state = Port::ours;
  facts.reach = Reach::own_page;
  return facts;
}

std::vector<Trouble> troubles(const Facts& facts) {
  std::vector<Trouble> found;
  for (const Finding& one : judge(facts)) found.push_back(one.trouble);
  return found;
}
using Troubles = std::vector<Trouble>;

TEST(Doctor, FindsNothingWhereAllIsWell) {
  EXPECT_EQ(troubles(well()), Troubles{});
  Facts busy = well();
  busy.minutes_open = 60;
  busy.somebody_came = true;
  busy.firewall = "ufw";
  EXPECT_EQ(troubles(busy), Troubles{}) << "phones are here: whatever the firewall is, it lets them in";
}

TEST(Doctor, WithoutAnAddressSaysWhatIsNearestToOne) {
  Facts facts = well();
  facts.shown = "";
  facts.reach = Reach::not_tried;
  facts.cards = {card("lo", "127.0.0.1")};
  EXPECT_EQ(troubles(facts), Troubles{Trouble::no_card});
  facts.cards.push_back(card("docker0", "172.17.0.1"));
  facts.cards.push_back(card("tun0", "10.8.0.2"));
  EXPECT_EQ(judge(facts), (std::vector<Finding>{{Trouble::only_virtual, "", "", "docker0, tun0", 8080}}));
  facts.cards.push_back(card("wlan0", "", false));
  EXPECT_EQ(judge(facts).front(), (Finding{Trouble::link_down, "wlan0", "", "", 8080}));
  facts.cards.push_back(card("eth0", ""));
  EXPECT_EQ(troubles(facts), Troubles{Trouble::no_address});
  facts.cards.push_back(card("eth1", "169.254.3.4"));
  EXPECT_EQ(judge(facts).front(), (Finding{Trouble::self_assigned, "eth1", "169.254.3.4", "", 8080}));
}

TEST(Doctor, TellsOneKindOfWallFromAnother) {
  Facts facts = well();
  facts.reach = Reach::no_answer;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::firewall_drops});
  facts.reach = Reach::refused;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::firewall_refuses});
  facts.reach = Reach::forbidden;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::firewall_refuses});
  facts.reach = Reach::other_page;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::other_page});
  facts.reach = Reach::refused;
  facts.listens_on = "127.0.0.1";
  EXPECT_EQ(troubles(facts), Troubles{Trouble::listens_elsewhere});
  facts.listens_on = "192.168.1.5";
  EXPECT_EQ(troubles(facts), Troubles{Trouble::firewall_refuses});
}

TEST(Doctor, SaysWhyThePortIsNotOurs) {
  Facts facts = well();
  facts.reach = Reach::not_tried;
  facts.port_state = Port::taken;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::port_taken});
  facts.port_state = Port::not_allowed;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::port_not_allowed});
  facts.port_state = Port::fault;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::port_fault});
}

TEST(Doctor, NoticesThatTheWallShowsAnOldAddress) {
  Facts facts = well();
  facts.shown = "192.168.1.4";
  EXPECT_EQ(judge(facts),
            (std::vector<Finding>{{Trouble::address_changed, "wlan0", "192.168.1.5", "192.168.1.4", 8080}}));
}

TEST(Doctor, SuspectsTheNetworkOnlyAfterAWhile) {
  Facts facts = well();
  facts.minutes_open = kPatienceMinutes - 1;
  EXPECT_EQ(troubles(facts), Troubles{});
  facts.minutes_open = kPatienceMinutes;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::nobody_came});
  facts.firewall = "ufw";
  EXPECT_EQ(troubles(facts), (Troubles{Trouble::firewall_on, Trouble::nobody_came}));
  facts.reach = Reach::no_answer;
  EXPECT_EQ(troubles(facts), Troubles{Trouble::firewall_drops}) << "one cause is enough";
}

TEST(Doctor, AdvisesWhereSomethingCouldGoWrong) {
  Facts facts = well();
  facts.way_out = false;
  facts.cards.push_back(card("eth0", "10.0.0.9"));
  EXPECT_EQ(troubles(facts), (Troubles{Trouble::several_networks, Trouble::no_internet}));
  EXPECT_EQ(judge(facts).front().other, "10.0.0.9 (eth0)");
  facts = well();
  facts.cards = {card("eth0", "8.8.4.4")};
  facts.shown = "8.8.4.4";
  EXPECT_EQ(troubles(facts), Troubles{Trouble::public_address});
  facts.listens_on = "127.0.0.1";
  EXPECT_EQ(troubles(facts), Troubles{Trouble::listens_elsewhere}) << "nobody can come there";
  EXPECT_FALSE(is_fatal(Trouble::public_address));
  EXPECT_TRUE(is_fatal(Trouble::address_changed));
}

class DoctorsWords : public testing::Test {
 protected:
  static text::Catalogue catalogue() {
    auto loaded = text::Catalogue::load(std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets/text");
    return std::move(loaded.value());
  }
};

TEST_F(DoctorsWords, EveryTroubleIsOneSentenceInThreeLanguages) {
  const auto texts = catalogue();
  for (std::size_t i = 0; i < kTroubles; ++i) {
    const Finding finding{static_cast<Trouble>(i), "wlan0", "192.168.1.5", "ufw", 8080};
    for (const auto language : {text::Language::kk, text::Language::ru, text::Language::en}) {
      const std::string sentence = sentence_of(texts, language, finding);
      EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
      EXPECT_EQ(sentence.find("⟦"), std::string::npos) << sentence;
      EXPECT_EQ(sentence.find(". "), std::string::npos) << "two sentences: " << sentence;
      EXPECT_TRUE(sentence.ends_with(".")) << sentence;
    }
  }
  const Finding taken{Trouble::port_taken, "", "", "", 8080};
  EXPECT_NE(sentence_of(texts, text::Language::ru, taken).find("8080"), std::string::npos)
      << "a port has no thousands";
}

TEST_F(DoctorsWords, WhatStandsInsteadOfAPageIsSaidInThreeLanguages) {
  const auto words = answer_words(catalogue());
  EXPECT_EQ(words.size(), 11U);
  for (const auto& [status, text] : words) {
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3) << status;
    EXPECT_EQ(text.find("⟦"), std::string::npos) << status;
  }
}

}  // namespace
}  // namespace kenes::hall
