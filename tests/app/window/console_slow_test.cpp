// The facilitator's console in the lobby, in every part of the meeting and while hands are up: after the host
// was started again it says what it said before, and made anew it says the same.

#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "app/host/console_model.hpp"
#include "app/host/hosting.hpp"
#include "app/host/lobby_model.hpp"
#include "app/window/desk_mirror.hpp"
#include "codec/codec.hpp"
#include "support/moments.hpp"

namespace kenes::test {
namespace {

using rules::PhaseKind;
using text::Language;
using ui::ConsoleModel;

void say_marks(std::ostream& out, const std::vector<ui::Mark>& marks) {
  for (const ui::Mark& mark : marks) out << " [" << mark.words << "]";
}

/// Everything a facilitator reads there. The network is left out: it is another one after a restart.
std::string told(const ConsoleModel& model) {
  std::ostringstream out;
  for (const std::string* words :
       {&model.title, &model.phase, &model.plan, &model.clock, &model.now, &model.say, &model.next,
        &model.awaited, &model.progress, &model.focus, &model.silent, &model.offline, &model.no_way_back,
        &model.part, &model.wall_words})
    out << *words << "\n";
  for (const std::string& words : model.latest) out << words << "\n";
  for (const auto& phase : model.agenda)
    out << phase.name << " " << phase.planned_min << " " << phase.spent_s << " "
        << static_cast<int>(phase.when) << "\n";
  for (const auto& one : model.queue) out << one.name << " " << one.wants << " " << one.spoken << "\n";
  for (const auto& one : model.answers) out << one.words << " " << one.heard << " " << one.line[0] << "\n";
  for (const auto& seat : model.seats) {
    out << seat.name << " " << seat.below << (seat.lit ? " lit" : "");
    say_marks(out, seat.marks);
    out << "\n";
  }
  for (const auto& action : model.actions)
    out << action.words << " " << action.below << (action.on ? " on" : "") << "\n";
  for (const auto& half : model.wall.halves) {
    for (const auto& line : half.lines) out << line.words << "\n";
  }
  return out.str();
}

std::string told(const ui::LobbyModel& model) {
  std::ostringstream out;
  out << model.title << " " << model.code << " " << model.plan << "\n";
  for (const auto& seat : model.seats) {
    out << seat.name << " " << seat.post;
    say_marks(out, seat.marks);
    for (const std::string& who : seat.held) out << " " << who;
    out << "\n";
  }
  return out.str();
}

/// A room whose people have no phones, with what they stand on.
class Office {
 public:
  Office() {
    auto bundle =
        app::load_bundle(mirror_.assets(), mirror_.assets().root / "scenarios" / "border_village_fires");
    KENES_EXPECT(bundle.has_value());
    std::optional<app::KeepFault> fault;
    host(app::Hosted::start(catalogue(), {std::move(*bundle), 4, "seasoned", 90, Language::en}, {}, fault));
    for (const auto& [name, seat] : {std::pair("Aigul", "akim"), std::pair("Serik", "medic")})
      KENES_EXPECT(room().order(room::AddPerson{name, Language::kk, seat}).has_value());
  }
  void reach(const Moment& moment) {
    static_cast<void>(room().order(room::StartHearing{}));
    static_cast<void>(room().order(room::SetSpeed{100}));
    for (int i = 0; i < 20'000; ++i) {
      if (moment.came(room().session().view_for(rules::kPublicScreen))) return;
      room().pass_time(now_ += 250);
      if (!moment.came(room().session().view_for(rules::kPublicScreen))) serve();
    }
    FAIL() << "never came to " << moment.name;
  }
  void restart() {
    const auto path = hosting_->journal();
    hosting_.reset();
    auto again = app::Hosted::resume(catalogue(), path);
    ASSERT_TRUE(again.has_value());
    host(std::move(*again));
  }
  [[nodiscard]] std::string words() const {
    return hosting_->room().state().stage == room::Stage::lobby
               ? told(app::lobby_model(*hosting_, Language::en))
               : told(app::console_model(*hosting_, Language::en, {}));
  }
  [[nodiscard]] room::Room& room() { return hosting_->room(); }

 private:
  void host(std::unique_ptr<app::Hosted> hosted) {
    app::NetWish net;
    net.bind = "127.0.0.1";
    net.port = 0;
    hosting_ = std::make_unique<app::Hosting>(mirror_.desk().setting(), std::move(hosted), net, [] {});
    now_ = app::steady_ms();
  }
  /// Whoever is waited for does the first thing they may.
  void serve() {
    for (const rules::SeatId seat : room().awaited_people()) {
      const auto& script = room().session().script();
      const auto words = codec::words_of(script, room().session().hearing());
      for (const rules::Move& move : rules::legal_moves(script, room().session().hearing(), seat)) {
        constexpr auto kUnasked = rules::kind_set(
            {rules::MoveKind::predict, rules::MoveKind::state_position, rules::MoveKind::declare_interest});
        if (kUnasked.has(rules::id_of(rules::kind_of(move)))) continue;
        if (room().order(room::MoveFor{script.names.seats[seat.index()], codec::encode_move(words, move)}))
          break;
      }
    }
  }

  DeskMirror mirror_{{Language::en, 1280, 720, 1}};
  std::unique_ptr<app::Hosting> hosting_;
  std::int64_t now_ = 0;
};

class Console : public testing::TestWithParam<Moment> {};

TEST_P(Console, SaysAfterTheHostWasStartedAgainWhatItSaidBefore) {
  Office office;
  if (GetParam().came) {
    office.reach(GetParam());
    ASSERT_TRUE(office.room().order(room::Pause{}).has_value());
  }
  const std::string before = office.words();
  EXPECT_EQ(office.words(), before) << "made anew";
  EXPECT_EQ(before.find("⟦"), std::string::npos) << "a text is missing";
  office.restart();
  EXPECT_EQ(office.words(), before);
}

INSTANTIATE_TEST_SUITE_P(EveryPart, Console,
                         testing::Values(Moment{"lobby", {}}, in_part(PhaseKind::opening),
                                         in_part(PhaseKind::report), in_part(PhaseKind::questions),
                                         in_part(PhaseKind::recess), in_part(PhaseKind::debate),
                                         in_part(PhaseKind::resolution), in_part(PhaseKind::closing),
                                         in_vote(rules::Method::open)),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace kenes::test
