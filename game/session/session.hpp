#pragma once
// The one door of a running table. Every front end turns what a person does into an Action; here it is
// checked against the rules, written down, applied and published, in that order, and answered exactly once.
// No other code changes a hearing.
//
// One thread owns a session. It reads no clock but the one it is given, and draws chance from the seed in the
// journal's header and the number of the row, so that replays and resumed sessions go on identically.

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "session/ballot_box.hpp"
#include "session/fold.hpp"
#include "session/people.hpp"
#include "session/publisher.hpp"

namespace kenes::session {

struct SubmitInfo {
  std::string move_id;  // The sender's own id; the same one again is answered again, not played again. At
                        // most 64 bytes.
  std::optional<Revision>
      seen;  // What the sender saw when choosing; none: up to date by nature (bots, this machine's screen).
  PersonId person = 0;  // Who acts; must be here and serve the seat. 0: not asked (the facilitator, bots).
};

/// Why nothing happened.
struct Refused {
  enum class Why : std::uint8_t {
    rules,           // `refusal` says which.
    stale,           // The hearing has moved on since the sender looked.
    bad_move_id,     // Too long.
    no_such_person,  // Or has left.
    not_your_seat,
    needs_a_ballot,  // A secret ballot came without its choice: use cast_secret.
    reserved,        // Chance, the teller and undo are the session's own.
    no_such_revision,
    past_secret_vote,  // A published secret vote cannot be taken back.
    bad_text,          // Names and notes: too long or not UTF-8; a seat or topic that does not exist.
  };
  Why why = Why::rules;
  rules::Refusal refusal{};
  Revision revision = 0;  // Where the session stands.
};
[[nodiscard]] std::string_view name_of(Refused::Why why);

/// What came of a submission: the move itself and what chance or the teller did right after it.
struct Accepted {
  Revision revision = 0;
  std::vector<Step> steps;
  bool saved = true;  // False: done, but not on disk yet.
  bool repeated =
      false;  // The same move_id again: nothing new has happened, `revision` is what it made then.
  /// Of all steps, with what is private in them: happenings_for filters.
  [[nodiscard]] rules::Happenings happenings() const;
};
using Answer = Result<Accepted, Refused>;

struct Ports {
  Journal* journal = nullptr;            // Null: nothing is kept (analysis, tests).
  Publisher* publisher = nullptr;        // Null: nobody watches.
  std::function<std::int64_t()> now_ms;  // Empty: the system's clock.
};

class Session {
 public:
  /// A new session: fate draws the variant at once. Requires a header made for this script, already in the
  /// journal.
  [[nodiscard]] static std::unique_ptr<Session> start(ScriptPtr script, Header header, Ports ports);

  /// Goes on where the rows end. An open secret vote whose box is gone is opened again, and everybody is
  /// told.
  [[nodiscard]] static Result<std::unique_ptr<Session>, ResumeFault> resume(ScriptPtr script, Header header,
                                                                            const std::vector<Row>& rows,
                                                                            Ports ports);

  /// A seat's move. The chair's close_vote in a secret vote has the teller count the box.
  [[nodiscard]] Answer submit(const rules::Action& action, const SubmitInfo& info = {});
  /// A ballot in a secret vote. The choice goes into the box and nowhere else; voting again before the
  /// closing replaces it.
  [[nodiscard]] Answer cast_secret(rules::SeatId seat, rules::Ballot choice, const SubmitInfo& info = {});
  /// The teller counts the box of the open secret vote and closes it, whoever asked for that.
  [[nodiscard]] Answer close_secret_vote(const SubmitInfo& info = {});
  /// The clock's move in a room: so many seconds have passed.
  [[nodiscard]] Answer tick(const rules::Tick& tick);
  /// The teller's move in a gathering: hands of those without a seat.
  [[nodiscard]] Answer count_hall(const rules::CountHall& hands, const SubmitInfo& info = {});

  /// Takes everything back to what it was after row `to`, by a row of its own. People and notes stay.
  [[nodiscard]] Answer undo_to(Revision to, const SubmitInfo& info = {});
  /// The same in solo play, where it begins another branch.
  [[nodiscard]] Answer rewind(Revision to, const SubmitInfo& info = {});
  /// Where undo would lead to take back the latest move of that seat (of any seat at the table: none), with
  /// all that followed.
  [[nodiscard]] std::optional<Revision> before_last_move_of(std::optional<rules::SeatId> seat = {}) const;

  /// Somebody comes in. The person's id is the revision of the answer.
  [[nodiscard]] Answer join(const SideText& name, const std::string& device, rules::SeatSet seats);
  [[nodiscard]] Answer seat_person(PersonId person, const std::string& device, rules::SeatSet seats);
  [[nodiscard]] Answer rename(PersonId person, const SideText& name);
  [[nodiscard]] Answer leave(PersonId person);
  /// Free words beside the hearing: a headline, quiz answers, a facilitator's remark.
  [[nodiscard]] Answer note(const std::string& topic, const SideText& words, Revision about = 0,
                            PersonId person = 0);
  /// Forgets the names and words of a row, and of all rows that name the same person if it is one.
  [[nodiscard]] Result<Done, WriteFault> forget(Revision row);

  /// Tries to write what could not be written. Also done before each new row. True: everything is on disk.
  bool save_again();

  /// What start or resume did by itself: the draw of the variant, a secret vote opened again.
  [[nodiscard]] const Accepted& opening() const { return opening_; }
  [[nodiscard]] const rules::Script& script() const { return *script_; }
  [[nodiscard]] const ScriptPtr& script_ptr() const { return script_; }
  [[nodiscard]] const rules::Hearing& hearing() const { return folded_.timeline.hearing(); }
  [[nodiscard]] rules::SeatView view_for(rules::SeatId seat) const;
  [[nodiscard]] const Header& header() const { return header_; }
  /// The latest row of any kind.
  [[nodiscard]] Revision revision() const { return folded_.timeline.last(); }
  /// The latest row that changed the hearing: what has been seen since is not stale.
  [[nodiscard]] Revision hearing_revision() const { return folded_.timeline.last_change(); }
  [[nodiscard]] bool all_saved() const { return unsaved_.empty(); }
  [[nodiscard]] std::size_t unsaved() const { return unsaved_.size(); }
  [[nodiscard]] bool is_over() const { return rules::is_over(*script_, hearing()); }
  [[nodiscard]] const People& people() const { return folded_.people; }
  /// Everything that counts: undone moves left out.
  [[nodiscard]] std::vector<Step> steps() const { return folded_.timeline.effective(); }
  /// Whether a submission with this id has already been answered: the same one again does nothing new.
  [[nodiscard]] bool has_answered(const std::string& move_id) const {
    return folded_.answered.contains(move_id);
  }
  /// Whether opening a secret vote on that motion deserves a warning.
  [[nodiscard]] SecrecyHint warns_of_secrecy(rules::MotionId motion) const;

 private:
  Session(ScriptPtr script, Header header, Ports ports, Folded folded);

  [[nodiscard]] Refused refused(Refused::Why why, rules::Refusal refusal = {}) const;
  [[nodiscard]] std::optional<Refused> check_sender(const SubmitInfo& info,
                                                    std::optional<rules::SeatId> seat) const;
  [[nodiscard]] bool is_stale(const SubmitInfo& info, bool ballot) const;
  [[nodiscard]] std::optional<Answer> answered_before(const SubmitInfo& info) const;
  /// Checks by the rules, then does it.
  Answer play(const rules::Action& action, const SubmitInfo& info);
  Answer undo(Revision to, bool branch, const SubmitInfo& info);
  Answer put_person(const codec::PersonBody& body, const std::optional<SideText>& name);
  /// Does a move that the rules allow: applies, writes, publishes.
  void do_move(const rules::Action& action, const SubmitInfo& info, Accepted& accepted);
  /// Whatever follows by itself: chance draws, the teller opens a vote again whose box was lost.
  void settle(Accepted& accepted);
  [[nodiscard]] std::optional<rules::Action> chance() const;
  [[nodiscard]] bool box_is_lost() const;
  /// The latest row that opened a vote, or may have: ballots sent before it are meant for another one.
  [[nodiscard]] Revision latest_opening() const;
  [[nodiscard]] Answer finish(Accepted accepted) const;

  [[nodiscard]] Row next_row(Row::Kind kind, std::string body, const SubmitInfo& info) const;
  void take(Row row, const Step& step, bool repaired, Accepted& accepted);
  void write(Row row);
  void publish(const Step& step, bool repaired);
  [[nodiscard]] std::int64_t now_ms() const;

  ScriptPtr script_;
  Header header_;
  Ports ports_;
  Folded folded_;
  BallotBox box_;
  Revision vote_from_ = 0;  // Since that row the present vote has been open; ballots for it are not stale.
  Accepted opening_;
  std::vector<Row> unsaved_;
};

}  // namespace kenes::session
