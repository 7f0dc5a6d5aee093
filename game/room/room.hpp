#pragma once
// A session in a room: takes what phones and the facilitator want to the one door, keeps every surface's page
// up to date, lets bots and the clock do their part. Owns no socket and reads no clock: whoever runs it tells
// it what came in and what time it is, and carries its letters out.

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "room/asking.hpp"
#include "room/crew.hpp"
#include "room/message.hpp"
#include "room/order.hpp"
#include "room/order_refused.hpp"
#include "room/phone_page.hpp"
#include "room/play.hpp"
#include "room/promise_draft.hpp"
#include "room/telling.hpp"
#include "room/wall_page.hpp"

namespace kenes::room {

using Client = std::uint64_t;  // One connection.

/// Something to be carried to one connection.
struct Letter {
  enum class Kind : std::uint8_t {
    answer,  // Has to arrive.
    page,    // May be left out for somebody who is slow: then tell Room::drained when they have caught up.
    close,   // The connection is to be closed.
  };
  Client to = 0;
  Kind kind = Kind::page;
  std::string text;
};

/// What came of an order.
struct Carried {
  session::PersonId person = 0;  // Of AddPerson: who came in.
};

class Room {
 public:
  /// `rows`: of a session that is gone on with, for what the facilitator had set; empty: a new one, whose
  /// lobby opens. Everything must outlive the room.
  Room(const Play& play, session::Session& session, const std::vector<session::Row>& rows,
       std::int64_t now_ms);

  // From the network.
  void opened(Client client, const std::string& address);
  void message(Client client, std::string_view text);
  void closed(Client client);
  void drained(Client client);

  [[nodiscard]] Result<Carried, OrderRefused> order(const Order& order);
  void set_address(WallAddress address);

  /// Time has come this far: the clock ticks, bots move.
  void pass_time(std::int64_t now_ms);
  /// When pass_time has something to do next.
  [[nodiscard]] std::int64_t due_ms() const;

  /// All that is to be carried out since the last call; brings every page up to date first.
  [[nodiscard]] std::vector<Letter> take_letters();

  // For the facilitator's console and for tests.
  [[nodiscard]] const RoomState& state() const { return state_; }
  [[nodiscard]] const session::Session& session() const { return session_; }
  [[nodiscard]] const Telling& telling() const { return telling_; }
  [[nodiscard]] const Play& play() const { return play_; }
  [[nodiscard]] Scene scene() const {
    return {play_, session_, state_, telling_, record_, quiz_, awaited_, poll_.size(), ticked_ms_};
  }
  [[nodiscard]] bool is_online(session::PersonId person) const { return online().contains(person); }
  /// Who waits for a nod.
  [[nodiscard]] const Asking& asking() const { return state_.asking; }
  [[nodiscard]] std::size_t phones() const { return guests_.size(); }
  /// How many have said something in the open straw poll.
  [[nodiscard]] std::size_t polled() const { return poll_.size(); }
  /// What the next news would be; none: no news fits this moment.
  [[nodiscard]] rules::InjectId next_news() const;
  /// What one step of undo would take back and whose it was; empty: nothing is there.
  [[nodiscard]] std::string undo_told(const records::Voice& voice) const;
  /// Of which kind that answer could be said to have been, its own among them; none: too much stands on it.
  [[nodiscard]] std::vector<rules::AnswerKind> answer_kinds(session::Revision answer) const;
  /// Whether the facilitator has chosen a PIN, and whether this is it.
  [[nodiscard]] bool has_pin() const { return !state_.pin.empty(); }
  [[nodiscard]] bool is_pin(const std::string& pin) const;
  /// What people told for the draw of seats went with the laptop's memory, and there are seats to be drawn.
  [[nodiscard]] bool ties_are_lost() const;
  /// Counts up whenever anything a surface shows may have changed.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  /// The seats whose turn it is, and nothing goes on before.
  [[nodiscard]] rules::SeatSet awaited_people() const;

 private:
  /// What a surface shows; whoever includes this header need not read all of JSON.
  using Page = std::shared_ptr<const nlohmann::json>;

  /// One connection.
  struct Guest {
    std::string address;
    bool wall = false;
    std::vector<text::Language> wall_languages;
    std::string device;  // Empty: has not said hello.
    text::Language language = text::Language::kk;
    session::PersonId person = 0;                 // 0: at the door.
    std::map<std::string, std::string> answered;  // The latest messages and what was answered.
    std::deque<std::string> answered_order;
    Page page;                       // As it was sent last; null: not yet.
    std::uint64_t number = 0;        // Of that page; 0: none.
    std::uint64_t seen_version = 0;  // What the page was made from.
    bool wants_whole = true;
    bool behind = false;  // Slow: gets nothing until it has caught up.
    int strikes = 0;      // Messages that were none.
  };
  struct Reply {
    bool ok = true;
    std::string why;    // A word for the phone.
    std::string words;  // A sentence for the person.
  };
  /// Wrong codes and numbers from one address.
  struct Patience {
    int left = 0;
    std::int64_t since_ms = 0;
  };

  // room_messages.cpp and, of seats, room_seats.cpp: what each message does.
  Reply handle(Guest& guest, const std::string& id, const Hello& hello);
  Reply handle(Guest& guest, const std::string& id, const WallHello& hello);
  Reply handle(Guest& guest, const std::string& id, const Join& join);
  Reply handle(Guest& guest, const std::string& id, const Return& back);
  Reply handle(Guest& guest, const std::string& id, const SetLanguage& set);
  Reply handle(Guest& guest, const std::string& id, const TakeSeat& take);
  Reply handle(Guest& guest, const std::string& id, const ShareSeat& share);
  Reply handle(Guest& guest, const std::string& id, const NodTo& nod);
  Reply handle(Guest& guest, const std::string& id, const GiveUpSeat& give);
  Reply handle(Guest& guest, const std::string& id, const AboutMe& about);
  Reply handle(Guest& guest, const std::string& id, const Swap& swap);
  Reply handle(Guest& guest, const std::string& id, const MakeMove& make);
  Reply handle(Guest& guest, const std::string& id, const SecretBallot& ballot);
  Reply handle(Guest& guest, const std::string& id, const RaiseHand& hand);
  Reply handle(Guest& guest, const std::string& id, const PollChoice& choice);
  Reply handle(Guest& guest, const std::string& id, const QuizSheetFilled& quiz);
  Reply handle(Guest& guest, const std::string& id, const MarkHeard& mark);
  Reply handle(Guest& guest, const std::string& id, const NotePromise& noted);
  Reply handle(Guest& guest, const std::string& id, const DraftFrom& draft);
  Reply handle(Guest& guest, const std::string& id, const WholePage& page);
  Reply handle(Guest& guest, const std::string& id, const Ping& ping);
  [[nodiscard]] Reply refuse(const Guest& guest, std::string_view why) const;
  [[nodiscard]] Reply answer_of(const Guest& guest, const session::Answer& answer);
  [[nodiscard]] std::optional<Reply> barred_from(const Guest& guest, const std::string& seat_word,
                                                 std::uint64_t seen, const std::string& move_id,
                                                 rules::SeatId& seat) const;
  [[nodiscard]] bool may_guess(const Guest& guest);
  [[nodiscard]] Reply wrong_guess(const Guest& guest, std::string_view why);
  [[nodiscard]] rules::SeatSet free_seats() const;
  [[nodiscard]] std::vector<Newcomer> newcomers() const;
  [[nodiscard]] session::Answer grant(const Asked& asked);
  void tell_ties(session::PersonId person, const Ties& ties);
  [[nodiscard]] Reply exchange(const Guest& guest, session::PersonId other);
  void let_in(Guest& guest, session::PersonId person);
  [[nodiscard]] session::PersonId listed_as(const std::string& name) const;
  Reply join_listed(Guest& guest, const Join& join, session::PersonId listed);

  [[nodiscard]] bool is_same_ballot(rules::SeatId seat, const rules::Move& move,
                                    const session::Answer& answer) const;

  // room_noted.cpp: what is noted of answers.
  void note(session::Revision answer, const Noted& now, bool with_move, session::PersonId person);
  void share_own_words();
  void note_own_words(const session::Answer& answer, const rules::Move& move, session::PersonId person);
  [[nodiscard]] bool note_heard(session::Revision answer, std::optional<Heard> heard,
                                session::PersonId person);
  /// Why it was refused, as in `room.refused.*`; empty: it was not.
  [[nodiscard]] std::string_view note_promise(session::Revision answer, Promise promise,
                                              session::PersonId person);
  [[nodiscard]] std::optional<Reply> barred_from_noting(const Guest& guest, const std::string& seat) const;
  [[nodiscard]] Reply draft(Guest& guest, rules::SeatId seat, const DraftOffer& offer,
                            const std::string& move_id);
  void take_back_note(session::Revision at);
  /// The rows of what people did, the latest first: moves of seats and what was noted.
  [[nodiscard]] std::vector<session::Revision> undoable() const;

  // room_orders.cpp: what each order does.
  using Obeyed = Result<Carried, OrderRefused>;
  Obeyed obey(const StartHearing&);
  Obeyed obey(const Pause&);
  Obeyed obey(const Interpret&);
  Obeyed obey(const Blank&);
  Obeyed obey(const ShowCodes&);
  Obeyed obey(const ToDebrief&);
  Obeyed obey(const BackToHearing&);
  Obeyed obey(const TurnPart&);
  Obeyed obey(const SetSpeed&);
  Obeyed obey(const SetLength&);
  Obeyed obey(const SetWall&);
  Obeyed obey(const NewCode&);
  Obeyed obey(const SetPin&);
  Obeyed obey(const Inject&);
  Obeyed obey(const Undo&);
  Obeyed obey(const MoveFor&);
  Obeyed obey(const BallotFor&);
  Obeyed obey(const CountHands&);
  Obeyed obey(const OpenPoll&);
  Obeyed obey(const ClosePoll&);
  Obeyed obey(const ShowPoll&);
  Obeyed obey(const OpenQuiz&);
  Obeyed obey(const Remark&);
  Obeyed obey(const HeardFor&);
  Obeyed obey(const PromiseFor&);
  Obeyed obey(const CorrectAnswer&);
  Obeyed obey(const OrderQueue&);
  Obeyed obey(const RankElder&);
  Obeyed obey(const FocusOn&);
  Obeyed obey(const AddPerson&);
  Obeyed obey(const SeatPerson&);
  Obeyed obey(const Nod&);
  Obeyed obey(const PersonGone&);
  Obeyed obey(const DrawSeats&);
  Obeyed obey(const SetBots&);
  void put_polls_away();
  [[nodiscard]] Obeyed obeyed(const session::Answer& answer);
  [[nodiscard]] Obeyed do_move(rules::SeatId seat, const rules::Move& move);

  // room_correct.cpp: an answer put right.
  [[nodiscard]] session::Answer again(const session::Step& step);
  [[nodiscard]] bool all_again(const std::vector<session::Step>& since);

  // room_floor.cpp: orders that move the hearing on.
  Obeyed obey(const NextSpeaker&);
  Obeyed obey(const NextPart&);
  Obeyed obey(const AddMinutes&);
  Obeyed obey(const VoteKey&);
  [[nodiscard]] Obeyed go_on_without(const OrderRefused& owed);
  [[nodiscard]] rules::MotionId read_last() const;

  // room.cpp.
  void take_in(const session::Accepted& accepted);
  void take_back();
  void keep_state();
  void look_at_context();
  void find_context(const std::vector<session::Row>& rows);
  void lower_hands();
  void raise_again(session::Revision then);
  void touch() { ++version_; }
  void answer(Client client, Guest& guest, const std::string& id, const Reply& reply);
  void update(Client client, Guest& guest, const std::set<session::PersonId>& here);
  [[nodiscard]] const nlohmann::json& shared_page(text::Language language);
  [[nodiscard]] const nlohmann::json& phone_words(text::Language language);
  [[nodiscard]] nlohmann::json page_for(const Guest& guest, const std::set<session::PersonId>& here);
  [[nodiscard]] std::set<session::PersonId> online() const;
  [[nodiscard]] const session::Person* person_of(session::PersonId id) const;

  // room_time.cpp.
  void tick(std::int64_t now_ms);
  void move_bots();
  void settle_bots();
  [[nodiscard]] bool make(const rules::Action& action);
  [[nodiscard]] bots::Level level() const;
  void wait_for_people();
  [[nodiscard]] rules::Action in_the_rooms_way(const rules::Action& action) const;
  [[nodiscard]] bool time_stands() const;
  [[nodiscard]] std::int64_t pause_before(const NextMove& next) const;

  const Play& play_;
  session::Session& session_;
  RoomState state_;
  Telling telling_;
  Record record_;
  QuizBook quiz_;
  WallAddress address_;
  std::map<Client, Guest> guests_;
  std::map<std::string, Patience> patience_;       // By address.
  std::map<session::PersonId, Ties> ties_;         // In memory only: that is what people are told.
  std::map<session::PersonId, std::size_t> poll_;  // By option. In memory only.
  std::vector<Letter> letters_;
  std::uint64_t version_ = 1;
  std::map<text::Language, std::pair<std::uint64_t, Page>> shared_;  // By the version it was made from.
  std::map<text::Language, Page> words_;  // What buttons and headings of a phone say.
  std::uint64_t context_ = 0;             // The row since which the question at hand has been the same.
  std::uint64_t context_hash_ = 0;
  std::uint64_t skip_offered_ = 0;  // The question at hand when the facilitator was told that it is open.
  rules::SeatSet awaited_;          // Kept, because it is asked for by every page.
  std::int64_t now_ms_ = 0;
  std::int64_t ticked_ms_ = 0;
  std::int64_t moved_ms_ = 0;               // When a seat last moved.
  std::optional<std::int64_t> bot_due_ms_;  // When the move that bots want to make is made.
  bool saved_ = true;                       // As surfaces were told.
};

}  // namespace kenes::room
