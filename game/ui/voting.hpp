#pragma once
// A vote: what it is about and how it is worded, what is needed, my ballot, who has voted; and when it is
// published, how it came out, with the working in words. Before that nobody sees who voted how.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/verdict_words.hpp"
#include "rules/move.hpp"
#include "ui/flow.hpp"
#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

/// What the view does not say.
struct VotingFacts {
  std::span<const rules::Move> moves;  // That the person may make now.
  std::optional<int> predicted;        // How many "for" the person predicted for this vote.
  bool few_voters = false;             // What a secret vote may give away.
  bool likely_unanimous = false;
};

/// How many there are of each, and how many are needed.
struct Tally {
  int in_favour = 0, against = 0, abstain = 0, silent = 0;
  int needed = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

struct VotingModel {
  struct Choice {
    rules::Ballot ballot{};
    rules::Move move;
    std::string words;
    bool chosen = false;  // As I voted: it is shown, and pressing it does nothing.
  };
  struct Voter {
    Face face;
    std::string name;
    Mark mark;                                   // Has voted, or how.
    rules::Ballot ballot = rules::Ballot::none;  // Once it is published by name.
  };
  struct Act {
    rules::Move move;
    std::string words;
  };
  rules::VoteStage stage = rules::VoteStage::none;
  std::string what, method;
  std::vector<Passage> wording;
  std::string rule;             // "more than half of the 11 present: 6"
  std::vector<Choice> choices;  // Empty: this seat casts no ballot now.
  std::string why_no_choice;    // And why; empty where there are choices.
  bool secret = false;
  std::vector<std::string> warnings;
  std::vector<Voter> voters;
  std::string progress;  // "5 of 8 have voted"; empty when it is closed.
  int voted = 0;
  std::string mine;        // My own ballot, in a sentence; empty: none.
  std::string prediction;  // What I predicted, and once it is published how that came out.
  std::vector<Act> acts;   // Close, announce, the casting vote …
  // Once it is published.
  bool adopted = false;
  std::string outcome;
  records::VerdictWords working;
  Tally tally;
};
/// Without a vote in the view: a blank model, stage `none`.
[[nodiscard]] VotingModel voting_model(const Sight& sight, const VotingFacts& facts);

struct VotingWish {
  rules::Move move;
  rules::Ballot secret = rules::Ballot::none;  // With CastSecret: the choice, which no move holds.
};
[[nodiscard]] std::optional<VotingWish> voting_panel(const Pen& pen, const VotingModel& model);

/// How a vote that is about to open will go, asked in private.
struct PredictionModel {
  std::string what, rule;
  int voters = 0;
  int needed = 0;  // 0: not known before.
};
[[nodiscard]] PredictionModel prediction_model(const Sight& sight, const rules::OpenVote& vote);
struct PredictionWish {
  std::optional<std::uint8_t> in_favour;  // Nothing: skipped.
};
[[nodiscard]] std::optional<PredictionWish> prediction_panel(const Pen& pen, const PredictionModel& model);

/// Everybody's votes in a half-ring, for before against, with the place where it is enough; beyond so many
/// voters a bar. As wide as there is room. `centre`: how it came out, tick or cross; none: not said.
void draw_tally(const Pen& pen, const Tally& tally, Sign centre = Sign::none);

}  // namespace kenes::ui
