#pragma once
// What has just happened, for whoever looks: the latest moves with the hearing around each, so that every
// surface can tell them in its own words; who has spoken for how long; the votes that were published.

#include <array>
#include <deque>
#include <set>
#include <vector>

#include "records/story.hpp"
#include "session/session.hpp"
#include "solo/positions.hpp"

namespace kenes::room {

class Telling {
 public:
  Telling(const rules::Script& script, const rules::HearingOptions& options);

  /// From the beginning: something was taken back, or the session has been gone on with.
  void begin_again(const std::vector<session::Step>& steps);
  void add(const session::Step& step);

  /// The latest lines this listener may hear, oldest first.
  [[nodiscard]] records::Story latest(const records::Voice& voice, const records::Listener& listener,
                                      std::size_t most) const;
  /// How long a seat has been speaking or answering, in seconds.
  [[nodiscard]] std::uint32_t spoken_s(rules::SeatId seat) const { return spoken_s_[seat.index()]; }
  /// How often each has had the floor, for what everybody may see.
  [[nodiscard]] const std::array<std::uint32_t, rules::kMaxSeats>& spoken() const { return spoken_s_; }
  /// The document that is talked about: until another one is shown, another claim is asked about, somebody
  /// else has the floor, a vote begins or the next part of the meeting. None: there is none.
  [[nodiscard]] rules::EvidenceId just_shown() const { return shown_.evidence; }
  /// News that is still to be read: for as long as the last row needs, unless a vote or the next part of the
  /// meeting comes first. None: there is none.
  [[nodiscard]] rules::InjectId just_in() const;
  /// What the scenario tells of it, besides its title; empty: nothing.
  [[nodiscard]] std::string just_in_told(const records::Voice& voice) const;
  /// The hearing right after each publication of a vote.
  [[nodiscard]] const std::vector<rules::Hearing>& published() const { return published_; }
  [[nodiscard]] std::size_t moves() const { return moves_; }
  /// Whether that seat has said what it thinks of the report at that moment (solo/positions.hpp), which may
  /// go over several parts of the meeting.
  [[nodiscard]] bool has_stated(rules::SeatId seat, int moment) const {
    return stated_.at(static_cast<std::size_t>(moment)).has(seat);
  }

  /// Where the latest vote began: by its row a phone knows whether its ballot was for this box or an older
  /// one.
  struct Begun {
    session::Revision row = 0;
    bool again = false;  // The box of a secret vote was lost with the laptop's memory.
  };
  [[nodiscard]] const Begun& vote_begun() const { return begun_; }

  /// An answer that was given, and to whom.
  struct Exchange {
    session::Revision answer = 0;  // Its row.
    rules::SeatId asked_by, answered_by;
    rules::ClaimId claim;
    rules::AnswerKind kind{};
    std::uint8_t by_when = 0;  // The date named with it, as in rules::Answer.
  };
  /// In order. What was undone is not among them.
  [[nodiscard]] const std::vector<Exchange>& exchanges() const { return exchanges_; }
  [[nodiscard]] const Exchange* exchange(session::Revision answer) const;
  /// The hearing before that row, of the latest moves; null: it is too long ago.
  [[nodiscard]] const rules::Hearing* before(session::Revision row) const;
  /// Of these answers only the kind is told, for they were given in people's own words, and of the others
  /// that there was none.
  void set_own_words(std::set<session::Revision> answers, std::set<session::Revision> skipped) {
    own_words_ = std::move(answers);
    skipped_ = std::move(skipped);
  }

 private:
  struct Told {
    std::size_t number = 0;
    session::Revision revision = 0;
    rules::Action action;
    rules::Hearing before, after;
    rules::Happenings happenings;
  };
  /// Enough for a phone that has slept through a vote; a page shows fewer lines than that.
  static constexpr std::size_t kKept = 48;

  /// A document, and whose turn about which claim it was shown in.
  struct Shown {
    rules::EvidenceId evidence;
    rules::SeatId holder;
    rules::ClaimId claim;
  };
  struct News {
    rules::InjectId inject;
    std::uint32_t since_s = 0;  // Of the hearing.
  };

  void count(const Told& told);
  void look_at_wall(const Told& told);
  [[nodiscard]] records::Story lines_of(const records::Voice& voice, const Told& told,
                                        const records::Listener& listener) const;

  const rules::Script& script_;
  rules::Hearing first_, now_;
  std::deque<Told> told_;
  std::array<std::uint32_t, rules::kMaxSeats> spoken_s_{};
  std::vector<rules::Hearing> published_;
  std::vector<Exchange> exchanges_;
  std::array<rules::SeatSet, solo::kMoments> stated_;
  std::set<session::Revision> own_words_, skipped_;
  Shown shown_;
  News news_;
  std::size_t moves_ = 0;
  Begun begun_;
};

}  // namespace kenes::room
