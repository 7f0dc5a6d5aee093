// How somebody voted in secret is nowhere: two hearings in which two people vote the other way round leave
// the same journal, send the same letters and show the same pages, but for the voters' own ballots.

#include <gtest/gtest.h>

#include "codec/codec.hpp"
#include "parlour.hpp"
#include "room/seat_page.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;
using rules::Ballot;
using rules::MoveKind;

std::string without(std::string text, const std::string& code) {
  for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code))
    text.replace(at, 4, "CODE");
  return text;
}

/// An assembly that has decided to vote in secret, now on more time.
class SecretVote {
 public:
  SecretVote()
      : chair(parlour.seated("Serik", "ru", "chair")),
        medic(parlour.seated("Dana", "en", "medic")),
        farmer(parlour.seated("Marat", "kk", "farmer")),
        watcher(parlour.arrive("Aliya", "kk")),
        wall(parlour.connect("token-of-thewall-0123456789abcdef")) {
    parlour.say(wall, {{"do", "wall"}, {"languages", {"kk", "ru"}}});
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
    EXPECT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
    move(chair, "chair", {{"move", "open_meeting"}});
    // The script may ask the chair something first.
    wait_for([&] {
      const bool certified = parlour.session().hearing().is(rules::Hearing::certified);
      if (!certified) serve_awaited(parlour);
      return certified;
    });
    move(medic, "medic", {{"move", "propose_procedure"}, {"kind", "secret_ballot"}});
    for (const auto kind : {rules::MotionKind::agenda, rules::MotionKind::secret_ballot}) {
      open(kind, rules::Method::open);
      for (auto* phone : {&chair, &medic, &farmer}) vote(*phone, "in_favour");
      everybody_votes();
      finish();
    }
    move(medic, "medic", {{"move", "propose_procedure"}, {"kind", "extend"}});
    open(rules::MotionKind::extend, rules::Method::secret);
  }

  void vote(Phone& phone, const std::string& choice) {
    const json& seat = phone.page.at("seats")[0];
    for (const json& ballot : seat.at("ballots")) {
      if (ballot.at("choice") != choice) continue;
      json message{
          {"seat", seat.at("id")}, {"seen", phone.page.at("revision")}, {"do", "ballot"}, {"choice", choice}};
      if (ballot.contains("move")) {
        message["do"] = "move";
        message["move"] = ballot.at("move");
      }
      EXPECT_TRUE(parlour.say(phone, message).at("ok"));
      return;
    }
    FAIL() << "no ballot";
  }
  /// Closed and published by the chair.
  void finish() {
    EXPECT_TRUE(parlour.order(R"({"do":"vote"})"));
    const bool closed = parlour.session().hearing().vote.stage == rules::VoteStage::closed;
    EXPECT_TRUE(!closed || parlour.order(R"({"do":"vote"})"));
  }
  void everybody_votes() {
    wait_for([&] { return rules::missing_voters(parlour.script(), parlour.session().hearing()).empty(); });
  }
  void wait_for(const std::function<bool()>& done) {
    for (int i = 0; i < 400 && !done(); ++i) parlour.wait_s(0.25);
    ASSERT_TRUE(done()) << status();
  }
  /// For whoever reads a failure.
  [[nodiscard]] std::string status() {
    const rules::Hearing& hearing = parlour.session().hearing();
    std::string out(rules::name_of(hearing.vote.stage));
    for (const rules::SeatId seat : rules::missing_voters(parlour.script(), hearing))
      out += " missing " + parlour.script().names.seats[seat.index()];
    for (const rules::SeatId seat : parlour.room().awaited_people())
      out += " awaited " + parlour.script().names.seats[seat.index()];
    return out + (hearing.is(rules::Hearing::certified) ? " certified" : " not certified");
  }
  [[nodiscard]] std::size_t voted() { return parlour.session().hearing().vote.voted.size(); }
  /// Everything that was written down.
  [[nodiscard]] std::string written() {
    std::string all;
    for (const session::Row& row : parlour.journal.rows) {
      all += std::to_string(row.number) + row.seat + row.body + std::to_string(row.digest) + row.move_id +
             std::to_string(row.person) + std::to_string(row.time_ms);
      if (row.side) all += row.side->text;
    }
    return without(all, parlour.room().state().code);
  }

  Parlour parlour;
  Phone &chair, &medic, &farmer, &watcher, &wall;

 private:
  void move(Phone& phone, const std::string& seat, const json& move) {
    EXPECT_TRUE(
        parlour
            .say(phone, {{"do", "move"}, {"seat", seat}, {"seen", phone.page.at("revision")}, {"move", move}})
            .at("ok"))
        << move.dump();
  }
  void open(rules::MotionKind kind, rules::Method method) {
    const rules::Hearing& hearing = parlour.session().hearing();
    for (const rules::Move& one : rules::legal_moves(parlour.script(), hearing, hearing.presiding)) {
      const auto* vote = std::get_if<rules::OpenVote>(&one);
      if (vote == nullptr || hearing.motions[vote->motion].kind != kind || vote->method != method) continue;
      return move(chair, "chair",
                  json::parse(codec::encode_move(codec::words_of(parlour.script(), hearing), one)));
    }
    FAIL() << "no such vote: " << rules::name_of(kind) << "; " << status() << "; "
           << room::menu_page(parlour.room().play().voice(text::Language::en), parlour.room().play().content,
                              hearing, parlour.session().view_for(hearing.presiding))
                  .dump();
  }
};

/// What a page shows besides this person's own ballot.
json but_own_ballot(json page) {
  for (json& seat : page.at("seats")) {
    seat.erase("ballots");
    seat.erase("my_ballot");
  }
  return page;
}

/// The same hearing with two people's ballots exchanged; `look` collects what is to be compared.
void compare(const std::function<std::vector<std::string>(SecretVote&)>& look) {
  std::vector<std::vector<std::string>> seen;
  for (const bool exchanged : {false, true}) {
    SecretVote vote;
    vote.vote(vote.medic, exchanged ? "against" : "in_favour");
    vote.vote(vote.farmer, exchanged ? "in_favour" : "against");
    vote.vote(vote.chair, "abstain");
    vote.everybody_votes();
    seen.push_back(look(vote));
  }
  EXPECT_FALSE(seen[0].empty());
  EXPECT_EQ(seen[0], seen[1]);
}

std::vector<std::string> shown(SecretVote& vote) {
  const std::string& code = vote.parlour.room().state().code;
  return {vote.written(),
          without(vote.chair.page.dump(), code),
          without(vote.watcher.page.dump(), code),
          without(vote.wall.page.dump(), code),
          but_own_ballot(vote.medic.page).dump(),
          but_own_ballot(vote.farmer.page).dump()};
}

TEST(Secrecy, WhenTheBoxWasLostEverybodyIsToldToVoteOnceMore) {
  SecretVote room;
  room.vote(room.medic, "in_favour");
  const json before = room.medic.page.at("vote");
  EXPECT_FALSE(room.medic.page.contains("notice"));
  room.parlour.restart();
  room.parlour.come_back(room.medic);
  room.parlour.come_back(room.watcher);
  const json after = room.medic.page.at("vote");
  // By this a phone knows that what it shows as chosen went into another box.
  EXPECT_NE(after.at("begun"), before.at("begun"));
  EXPECT_EQ(after.at("what"), before.at("what"));
  for (const Phone* phone : {&room.medic, &room.watcher})
    EXPECT_NE(phone->page.at("notice").get<std::string>().find(phone == &room.medic ? "once more" : "қайта"),
              std::string::npos);
  ASSERT_TRUE(room.parlour.order(R"({"do":"pause","on":false})"));
  EXPECT_TRUE(room.medic.page.contains("notice"));
  room.vote(room.medic, "against");
  EXPECT_EQ(room.medic.page.at("vote").at("begun"), after.at("begun"));
}

/// All that has gone out since the beginning, to whomever, answers to the ballots themselves too.
std::vector<std::string> sent(SecretVote& vote) {
  std::vector<std::string> frames;
  for (const room::Letter& letter : vote.parlour.carried)
    frames.push_back(std::to_string(letter.to) + " " +
                     without(letter.text, vote.parlour.room().state().code));
  return frames;
}

TEST(Secrecy, NothingThatIsSentToAnyConnectionTellsWhoVotedHow) { compare(sent); }

TEST(Secrecy, NorDoesWhatIsSentUntilTheResultIsOutAndWhenSomebodyComesBack) {
  compare([](SecretVote& vote) {
    vote.vote(vote.medic, "in_favour");  // Another paper; the last one counts.
    vote.vote(vote.farmer, "in_favour");
    vote.parlour.drop(vote.farmer);
    vote.parlour.come_back(vote.farmer);
    vote.finish();
    EXPECT_EQ(vote.parlour.session().hearing().vote.stage, rules::VoteStage::published);
    return sent(vote);
  });
}

TEST(Secrecy, NothingThatIsWrittenOrShownWhileItRunsTellsWhoVotedHow) { compare(shown); }

TEST(Secrecy, NorDoesAnythingAfterTheResultIsOut) {
  compare([](SecretVote& vote) {
    vote.finish();
    EXPECT_EQ(vote.parlour.session().hearing().vote.stage, rules::VoteStage::published);
    return shown(vote);
  });
}

TEST(Secrecy, ABallotCanBeChangedUntilTheClosing) {
  SecretVote vote;
  vote.vote(vote.medic, "in_favour");
  const std::size_t voted = vote.voted();
  vote.vote(vote.medic, "against");
  EXPECT_EQ(vote.voted(), voted) << "it sets, it does not add";
  for (const json& ballot : vote.medic.page.at("seats")[0].at("ballots"))
    EXPECT_FALSE(ballot.at("chosen")) << "not even one's own page holds it";
}

TEST(Secrecy, AHostThatIsKilledMeanwhileOpensTheVoteAgain) {
  SecretVote vote;
  vote.vote(vote.medic, "in_favour");
  EXPECT_GT(vote.voted(), 0U);
  vote.parlour.restart();
  EXPECT_EQ(vote.voted(), 0U);
  vote.parlour.come_back(vote.medic);
  EXPECT_TRUE(vote.parlour.order(R"({"do":"pause","on":false})"));
  EXPECT_NE(vote.medic.page.at("now").dump().find("vote once more"), std::string::npos);
  vote.vote(vote.medic, "against");
  EXPECT_EQ(vote.voted(), 1U);
}

TEST(Secrecy, AVoteInWhichEverybodyHasVotedIsClosedThoughAPersonPresides) {
  SecretVote vote;
  for (auto* phone : {&vote.chair, &vote.medic, &vote.farmer}) vote.vote(*phone, "in_favour");
  vote.wait_for([&] { return vote.parlour.session().hearing().vote.stage == rules::VoteStage::closed; });
}

TEST(Secrecy, APublishedResultCannotBeTakenBack) {
  SecretVote vote;
  for (auto* phone : {&vote.chair, &vote.medic, &vote.farmer}) vote.vote(*phone, "in_favour");
  vote.everybody_votes();
  vote.finish();
  EXPECT_FALSE(vote.parlour.order(R"({"do":"undo","steps":1})"));
}

TEST(Secrecy, AStrawPollKeepsOnlyHowManyThereWere) {
  Parlour parlour;
  Phone& one = parlour.seated("Dana", "en", "medic");
  Phone& two = parlour.arrive("Serik", "ru");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"open_poll"})"));
  parlour.say(one, {{"do", "poll"}, {"choice", "in_favour"}});
  parlour.say(one, {{"do", "poll"}, {"choice", "against"}});
  parlour.say(two, {{"do", "poll"}, {"choice", "abstain"}});
  EXPECT_EQ(one.page.at("poll").at("mine"), "against");
  EXPECT_EQ(parlour.room().polled(), 2U);
  ASSERT_TRUE(parlour.order(R"({"do":"close_poll"})"));
  EXPECT_EQ(parlour.room().state().poll, (room::PollResult{0, 1, 1}));
  EXPECT_EQ(parlour.say(one, {{"do", "poll"}, {"choice", "against"}}).at("why"), "not_now");
}

}  // namespace
}  // namespace kenes::test
