#pragma once
// A session at which bots keep all seats but one: who moves next, and the chores that no seat has (closing a
// full secret vote, counting the hands of residents). With no seat left over it is a simulation.

#include <memory>
#include <optional>

#include "bots/level.hpp"
#include "session/session.hpp"
#include "text/language.hpp"

namespace kenes::solo {

class Table {
 public:
  /// `own`: the seat of the person; none: bots everywhere.
  Table(std::unique_ptr<session::Session> session, rules::SeatId own, std::uint64_t seed);

  struct Next {
    enum class Who : std::uint8_t { bot, person, nobody };
    Who who = Who::nobody;
    rules::Action action{};  // Of a bot.
  };
  /// Who moves next: the first in asking order that wants to. `person_wants` says whether the person is to be
  /// asked when it is their turn in that order. `nobody`: all of them wait, or the hearing is over.
  [[nodiscard]] Next next(bool person_wants) const;

  /// The next move of chance, of a chore or of a bot, seats in `without` left alone. Nothing: all of them
  /// wait.
  [[nodiscard]] std::optional<rules::Action> bot_action(rules::SeatSet without) const;

  /// A move of any seat but a secret ballot of one's own.
  session::Answer play(const rules::Action& action);
  session::Answer cast_secret(rules::Ballot choice);
  session::Answer cast_secret(rules::SeatId seat, rules::Ballot choice);
  session::Answer undo_own_move();  // To before the person's latest move. Refused when there is none.

  [[nodiscard]] const session::Session& session() const { return *session_; }
  [[nodiscard]] session::Session& session() { return *session_; }
  [[nodiscard]] const rules::Script& script() const { return session_->script(); }
  [[nodiscard]] const rules::Hearing& hearing() const { return session_->hearing(); }
  [[nodiscard]] rules::SeatId own() const { return own_; }
  /// The moves that count, in order.
  [[nodiscard]] std::vector<rules::Action> actions() const;
  [[nodiscard]] rules::HearingOptions options() const;

 private:
  [[nodiscard]] std::optional<rules::Action> chore() const;

  std::unique_ptr<session::Session> session_;
  rules::SeatId own_;
  std::uint64_t seed_;
  bots::Level level_;  // As the session's header says; seasoned where it says nothing.
};

/// The header of a new session of this scenario. `own`: none for a simulation.
[[nodiscard]] session::Header header_for(const rules::Script& script, std::vector<session::StoredFile> files,
                                         rules::SeatId own, std::uint64_t seed, const std::string& level);

}  // namespace kenes::solo
